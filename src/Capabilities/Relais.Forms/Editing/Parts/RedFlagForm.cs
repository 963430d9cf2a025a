using Microsoft.AspNetCore.Http;
using Relais.Forms.Clauses;
using Relais.Forms.Contract;

namespace Relais.Forms.Editing.Parts;

/// <summary>An alert as it is being typed.</summary>
internal sealed class RedFlagForm : PartForm
{
    public string? Says { get; init; }

    public ClauseForm When => Clause!;

    public static RedFlagForm Of(RedFlag flag, Subjects subjects) => new() { Key = flag.Key, Says = flag.Says, Clause = ClauseForm.Of("When", flag.When, subjects) };

    public static RedFlagForm Read(string key, IFormCollection posted) => new() { Key = key, Says = Text(posted, "Says"), Clause = ClauseForm.Read("When", posted) };

    protected override (DraftContent Content, string Key) PutTyped(DraftContent before)
    {
        var was = before.Form.RedFlags.FirstOrDefault(flag => flag.Key == Key) ?? throw new Relais.Kernel.RefusedException(EditRefusals.PartGone);
        Errors.Require(Says is { Length: <= Reckoning.FormCheck.MaxLabel }, "Says", "Écrivez ce que l’expert lira en premier, en 500 caractères au plus.");
        var when = When.ToFormula(Subjects.Of(before.Form), Errors) ?? "";
        return (before with { Form = before.Form.Put(was with { Says = Says ?? "", When = when }) }, Key);
    }
}
