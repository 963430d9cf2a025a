using NodaTime;
using Relais.Forms.Contract;
using Relais.Forms.Editing;
using Relais.Kernel;

namespace Relais.Forms.Versions;

/// <summary>One version of a form, with the rules of eligibility that read its answers.</summary>
/// <remarks>A draft until it is published; then it never changes.</remarks>
internal sealed class FormVersion
{
    public const int MaxDefinition = 1_000_000;
    public const int MaxRules = 200_000;
    public const int MaxFormer = 3 * (MaxDefinition + MaxRules);

    public FormVersionId Id { get; private init; } = FormVersionId.New();
    public required FormId Form { get; init; }
    public required int Number { get; init; }

    /// <summary><see cref="Contract.Form"/> as JSON.</summary>
    public string Definition { get; private set; } = "";

    /// <summary><see cref="EligibilityRules"/> as JSON, or null.</summary>
    public string? Rules { get; private set; }

    /// <summary>What it held before its last change, to take it back; null once published.</summary>
    public string? Former { get; private set; }

    public Instant? PublishedAt { get; private set; }
    public ProfessionalId? PublishedBy { get; private set; }

    public bool IsDraft => PublishedAt is null;

    public Form ToForm() => FormJson.ReadForm(Definition);

    public EligibilityRules? ToRules() => Rules is null ? null : FormJson.ReadRules(Rules);

    public DraftContent ToContent() => new(ToForm(), ToRules());

    public bool Holds(DraftContent content) => Definition == FormJson.Write(content.Form) && Rules == (content.Rules is null ? null : FormJson.Write(content.Rules));

    public void Hold(Form form, EligibilityRules? rules)
    {
        var (definition, held) = (FormJson.Write(form), rules is null ? null : FormJson.Write(rules));
        RefusedException.ThrowIf(
            !IsDraft ? VersionRefusals.AlreadyPublished
            : definition.Length > MaxDefinition || held?.Length > MaxRules ? VersionRefusals.TooLong
            : null);
        Former = Definition.Length == 0 ? null : FormJson.WritePart(new Formerly(Definition, Rules));
        (Definition, Rules) = (definition, held);
    }

    /// <summary>Takes the last change back; doing it again brings it back.</summary>
    public void Undo()
    {
        RefusedException.ThrowIf(!IsDraft || Former is null ? EditRefusals.NothingToUndo : null);
        var (definition, rules) = FormJson.ReadPart<Formerly>(Former!);
        Former = FormJson.WritePart(new Formerly(Definition, Rules));
        (Definition, Rules) = (definition, rules);
    }

    public Refusal? WhyNot()
    {
        var form = ToForm();
        return FormEngine.WhyNot(form) ?? (ToRules() is { } rules ? EligibilityEngine.WhyNot(rules, FormEngine.Of(form)) : null);
    }

    public void Publish(Act act)
    {
        RefusedException.ThrowIf(IsDraft ? null : VersionRefusals.AlreadyPublished);
        (PublishedAt, PublishedBy, Former) = (act.At, act.By, null);
    }

    private sealed record Formerly(string Definition, string? Rules);
}
