using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Forms.Components;
using Relais.Forms.Contract;
using Relais.Forms.Editing;
using Relais.Forms.Editing.Parts;
using Relais.Forms.Versions;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Ui;

namespace Relais.Forms.Pages;

/// <summary>Edits the draft of a form: a plan of its parts, the part being typed, and the form as requesters will see it. Each change is one post.</summary>
/// <remarks>The island asks for the page that follows the change at once; without script the browser is sent to it.</remarks>
public abstract class EditorPage : RelaisPage
{
    private const string Island = "relais-editor";
    private bool _hasLeft;

    /// <summary>The form's Guid.</summary>
    [Parameter]
    public Guid Id { get; set; }

    /// <summary>The part that is shown.</summary>
    [SupplyParameterFromQuery(Name = "element")]
    public string? Element { get; set; }

    [Inject]
    internal RelaisDb Db { get; set; } = null!;

    [Inject]
    internal EditFormHandler Edit { get; set; } = null!;

    [Inject]
    internal UndoFormEditHandler UndoEdit { get; set; } = null!;

    /// <summary>What is edited, or null while a form is posted.</summary>
    private protected DraftContent? Content { get; private set; }

    private protected PartForm? Part { get; private set; }

    private protected PostedAnswers? Preview { get; private set; }

    private protected EditorState State { get; private set; } = EditorState.None;

    /// <summary>Whether there is no such form, or not for this person.</summary>
    protected bool IsMissing { get; private set; }

    /// <summary>The name of the part that is shown.</summary>
    protected string Chosen { get; private set; } = "";

    /// <summary>The form's own page.</summary>
    protected string Above => $"/administration/formulaires/{Id}";

    /// <summary>This page.</summary>
    protected abstract string Self { get; }

    /// <summary>This page, with a part of it.</summary>
    protected string At(string key) => key.Length == 0 ? Self : $"{Self}?element={Uri.EscapeDataString(key)}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Chosen = Element ?? "";
        if (Sent is null or EditorState.PreviewForm)
        {
            await ShowAsync();
        }
        else if (!await Db.FormsAdministeredBy(Act).AnyAsync(form => form.Id == FormId.From(Id), Aborted))
        {
            Lose();
        }
    }

    private protected abstract PartForm? Open(DraftContent content, string key);

    private protected abstract PartForm Read(string key, IFormCollection posted);

    /// <summary>A step on the parts; the part to show then.</summary>
    private protected abstract (DraftContent Content, string Key) Step(DraftContent before, EditStep step, IFormCollection posted, string chosen);

    /// <summary>A button of the plan.</summary>
    protected Task PlanAsync() => ChangeAsync(before => Step(before, Asked, Http.Request.Form, Chosen));

    /// <summary>The part as it was typed, then the button that was pressed.</summary>
    protected async Task PartAsync()
    {
        var (part, step) = (Read(Chosen, Http.Request.Form), Asked);
        if (part.Begins(step))
        {
            await ShowAsync();
            Part = part;
            return;
        }

        part.Take(step);
        await ChangeAsync(
            before =>
            {
                var put = step.Verb == EditStep.Remove ? (before, Chosen) : part.Put(before);
                return part.Errors.None && step.Verb is EditStep.Remove or EditStep.Copy ? Step(put.Item1, EditStep.Parse(EditStep.Of(step.Verb, put.Item2)), Http.Request.Form, put.Item2) : put;
            },
            part);
    }

    /// <summary>Takes the last change back.</summary>
    protected async Task UndoAsync()
    {
        await RunAsync(async () =>
        {
            await UndoEdit.HandleAsync(new UndoFormEdit(FormId.From(Id), PostedVersion), Act, Aborted);
            return Leave();
        });
        await ShowUnlessLeftAsync(null);
    }

    /// <summary>Shows the form again with other answers to its preview.</summary>
    protected static void Look()
    {
        // The page was shown with them already.
    }

    private EditStep Asked => EditStep.Parse(Http.Request.Form["Do"].LastOrDefault());

    private long PostedVersion => long.TryParse(Http.Request.Form["Version"], NumberStyles.None, CultureInfo.InvariantCulture, out var version) ? version : -1;

    private async Task ChangeAsync(Func<DraftContent, (DraftContent Content, string Key)> change, PartForm? typed = null)
    {
        await RunAsync(async () =>
        {
            var key = Chosen;
            await Edit.HandleAsync(
                new EditForm(FormId.From(Id), PostedVersion, before =>
                {
                    (var after, key) = change(before);
                    return after;
                }),
                Act,
                Aborted);
            Chosen = key;
            return typed?.Errors.None == false ? "" : Leave();
        });
        await ShowUnlessLeftAsync(typed);
    }

    private async Task ShowUnlessLeftAsync(PartForm? typed)
    {
        if (_hasLeft)
        {
            return;
        }

        await ShowAsync();
        if (typed is not null && (Refusal is not null || !typed.Errors.None))
        {
            Part = typed;
            Http.Response.StatusCode = Refusal is null ? StatusCodes.Status422UnprocessableEntity : Http.Response.StatusCode;
        }
    }

    private void Lose()
    {
        IsMissing = true;
        NotFound();
    }

    private string Leave()
    {
        _hasLeft = Http.Request.Headers["X-Requested-With"] != Island;
        return _hasLeft ? At(Chosen) + "#fiche" : "";
    }

    private async Task ShowAsync()
    {
        Db.ChangeTracker.Clear();
        var form = await Db.FormAdministeredAsync(FormId.From(Id), Act, Aborted);
        if (form is null)
        {
            Lose();
            return;
        }

        var written = (form.Draft ?? form.Latest)!;
        Content = written.ToContent() with { Published = () => form.Latest?.ToForm() };
        Part = Open(Content, Chosen) ?? Open(Content, "");
        Chosen = Part?.Key ?? "";
        var (engine, wrong) = FormEngine.TryOf(Content.Form);
        State = new EditorState(
            form.Version, form.Draft?.Number, form.Latest?.Number, form.Draft?.Former is not null,
            wrong ?? (Content.Rules is { } rules ? EligibilityEngine.WhyNot(rules, engine!) : null));
        Preview = engine is null ? null : PostedAnswers.Read(engine, HttpMethods.IsPost(Http.Request.Method) ? Http.Request.Form : FormCollection.Empty, Answers.None, new Facts(Act.At.InUtc().Date) { History = [] });
    }
}
