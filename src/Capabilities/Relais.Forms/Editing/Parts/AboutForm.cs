using Microsoft.AspNetCore.Http;
using Relais.Forms.Contract;

namespace Relais.Forms.Editing.Parts;

/// <summary>What a form is called and is for, as it is being typed.</summary>
internal sealed class AboutForm : PartForm
{
    public string? Title { get; init; }
    public string? Purpose { get; init; }
    public string? Source { get; init; }

    public static AboutForm Of(Form form) => new() { Key = "", Title = form.Title, Purpose = form.Purpose, Source = form.Source };

    public static AboutForm Read(IFormCollection posted) => new() { Key = "", Title = Text(posted, "Title"), Purpose = Text(posted, "Purpose"), Source = Text(posted, "Source") };

    protected override (DraftContent Content, string Key) PutTyped(DraftContent before)
    {
        Errors.Require(Title is { Length: <= Reckoning.FormCheck.MaxTitle }, "Title", FormRefusals.TitleMissing.Sentence);
        return (before with { Form = before.Form with { Title = Title ?? "", Purpose = Purpose, Source = Source } }, "");
    }
}
