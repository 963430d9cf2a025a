using NodaTime;
using Relais.Kernel;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Templates;

/// <summary>What a template says.</summary>
/// <param name="Name">How it is chosen.</param>
/// <param name="Text">The opinion, with fields between braces.</param>
/// <param name="Outcome">What it proposes, or null.</param>
internal sealed record TemplateText(string Name, string Text, Outcome? Outcome)
{
    public const int MaxName = 80;
    public const int MaxText = 10_000;

    public Refusal? WhyNot() =>
        string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > MaxName ? OpinionRefusals.TemplateNameWrong
        : string.IsNullOrWhiteSpace(Text) || Text.Length > MaxText ? OpinionRefusals.TemplateTextWrong
        : TemplateFields.Unknown(Text).Count > 0 ? OpinionRefusals.TemplateFieldUnknown
        : null;
}

/// <summary>An opinion written once, to answer with again: a person's own, or a team's.</summary>
internal sealed class ReplyTemplate
{
    /// <summary>The most of one person, or of one team.</summary>
    public const int Most = 100;

    private ReplyTemplate()
    {
    }

    public Guid Id { get; private init; }

    /// <summary>Who wrote it.</summary>
    public ProfessionalId Owner { get; private init; }

    /// <summary>The team that shares it, or null when it is its owner's alone.</summary>
    public TeamId? Team { get; private init; }
    public string Name { get; private set; } = "";
    public string Text { get; private set; } = "";
    public Outcome? Outcome { get; private set; }
    public Instant UpdatedAt { get; private set; }
    public long Version { get; private set; }

    /// <param name="team">The team that shares it, or null.</param>
    /// <param name="text">What it says.</param>
    /// <param name="act">Who writes it.</param>
    /// <param name="id">Its identity, or null for a new one.</param>
    public static ReplyTemplate Of(TeamId? team, TemplateText text, Act act, Guid? id = null)
    {
        RefusedException.ThrowIf(team is { } shared && !act.TeamsThatShareTemplates().Contains(shared) ? OpinionRefusals.TemplateNotYours : null);
        var template = new ReplyTemplate { Id = id ?? Guid.CreateVersion7(), Owner = act.By, Team = team };
        template.Say(text, act);
        return template;
    }

    public void Change(TemplateText text, Act act)
    {
        RefusedException.ThrowIf(WhyNotChange(act));
        Say(text, act);
    }

    public Refusal? WhyNotChange(Act act) =>
        (Team is { } team ? act.TeamsThatShareTemplates().Contains(team) : Owner == act.By) ? null : OpinionRefusals.TemplateNotYours;

    private void Say(TemplateText text, Act act)
    {
        RefusedException.ThrowIf(text.WhyNot());
        (Name, Text, Outcome, UpdatedAt) = (text.Name.Trim(), text.Text.Trim(), text.Outcome, act.At);
        Version++;
    }
}
