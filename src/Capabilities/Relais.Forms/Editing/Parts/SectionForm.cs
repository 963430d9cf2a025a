using Microsoft.AspNetCore.Http;
using Relais.Forms.Clauses;
using Relais.Forms.Contract;

namespace Relais.Forms.Editing.Parts;

/// <summary>A section as it is being typed.</summary>
internal sealed class SectionForm : PartForm
{
    public string? Title { get; init; }
    public string? Help { get; init; }

    public ClauseForm When => Clause!;

    public static SectionForm Of(Section section, Subjects subjects) => new()
    {
        Key = section.Key,
        Title = section.Title,
        Help = section.Help,
        Clause = ClauseForm.Of("When", section.EnabledWhen, subjects),
    };

    public static SectionForm Read(string key, IFormCollection posted) => new()
    {
        Key = key,
        Title = Text(posted, "Title"),
        Help = Text(posted, "Help"),
        Clause = ClauseForm.Read("When", posted),
    };

    protected override (DraftContent Content, string Key) PutTyped(DraftContent before)
    {
        var was = before.Form.Sections.FirstOrDefault(section => section.Key == Key) ?? throw new Relais.Kernel.RefusedException(EditRefusals.PartGone);
        Errors.Require(Title is { Length: <= Reckoning.FormCheck.MaxTitle }, "Title", "Donnez un titre à la partie, de 200 caractères au plus.");
        var content = before with { Form = before.Form.Put(was with { Title = Title ?? "", Help = Help, EnabledWhen = When.ToFormula(Subjects.Of(before.Form), Errors) }) };
        var name = PartName.Of(null, Key, was.Title, Title, before, Errors);
        return name == Key ? (content, Key) : (content.Renamed(new Dictionary<string, string> { [Key] = name }), name);
    }
}
