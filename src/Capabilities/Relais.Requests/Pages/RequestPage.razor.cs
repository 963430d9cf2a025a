using Microsoft.AspNetCore.Components;
using Relais.Kernel;
using Relais.Requests.Answering;
using Relais.Requests.Answering.Exchange;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Closing;
using Relais.Requests.Components;
using Relais.Requests.Concertation;
using Relais.Requests.Contract;
using Relais.Requests.Dispatching;
using Relais.Requests.Following;
using Relais.Requests.Life;
using Relais.Requests.Reading;
using Relais.Requests.Visits;
using Relais.Ui;
using Relais.Ui.Components;
using Relais.Ui.Time;

namespace Relais.Requests.Pages;

/// <summary>A request: its thread, and what its reader may do with it now.</summary>
public sealed partial class RequestPage
{
    private readonly FieldErrors _errors = new();
    private IReadOnlyList<SentFile> _sent = [];
    private RequestRead? _read;
    private SideShown? _side;
    private SuggestedLine? _local;
    private SendingsShown? _sendings;
    private IReadOnlyList<BoardShown> _boards = [];
    private OpinionForm _opinion = new();
    private string? _saved;
    private IReadOnlyList<Choice> _templates = [];
    private SurveyForm _survey = new();
    private bool _asksAftermath;
    private VisitShown? _visit;

    [Parameter]
    public Guid Id { get; set; }

    private RequestId Key => RequestId.From(Id);

    private string Self => $"/demandes/{Id}";

    protected override async Task OnInitializedAsync()
    {
        var read = await Reading.OpenAsync(Key, Act, Aborted);
        if (read is null)
        {
            NotFoundOrGone(RequestWords.Gone, "/demandes");
            return;
        }

        if (read.Request.WhyNotAnswer(Act) is null || Sent is "repondre")
        {
            await LoadOpinionAsync(read);
        }

        _sendings = await Sendings.OfAsync(read, Act, Aborted);
        _boards = await Boards.OfAsync(read.Request, Act, Aborted);
        _survey = Sent is "bilan" ? SurveyForm.Read(Http.Request.Form) : new();
        _asksAftermath = read.Request.WhyNotTellAftermath(Act) is null && (read.Request.Aftermath!.Asked > 0 || !read.Request.IsAsker(Act));
        _visit = await Visits.OfAsync(read.Request, read.Line, null, Act, Aborted);
        _side = SideShown.Of(read, Act, Sent);
        _local = await Locals.FirstAsync(read.Request, read.Line, Act, Aborted);
        _read = await Pictures.ReadAsync(read, Act, Aborted);
        _sent = await Attached.SentAsync(_read.Pictures.Waiting, Act, Aborted);
    }

    private async Task LoadOpinionAsync(RequestRead read)
    {
        var draft = await Opinions.DraftAsync(Key, Act, Aborted);
        _templates = await Opinions.TemplatesAsync(read.Request.Team, Act, Aborted);
        _opinion = Sent is "repondre" ? OpinionForm.Read(Http.Request.Form) : draft is null ? new() : OpinionForm.FromJson(draft.Fields);
        _saved = draft is null ? null : $"Brouillon enregistré {FrenchTime.Ago(draft.UpdatedAt, Act.At, read.Line.Zone)}";
    }

    private Task ClaimAsync() => RunAsync(() => Claim.HandleAsync(new ClaimRequest(Key), Act, Aborted), next: Self);

    private Task ReleaseAsync() => RunAsync(() => Release.HandleAsync(new ReleaseRequest(Key, null), Act, Aborted), next: "/demandes");

    private Task RemindAsync() => RunAsync(() => Remind.HandleAsync(new RemindExperts(Key), Act, Aborted), next: Self);

    private Task CloseAsync() => RunAsync(() => Close.HandleAsync(new CloseRequest(Key), Act, Aborted), next: Self);

    private Task SurveyAsync() => RunAsync(
        async () =>
        {
            await GiveSurvey.HandleAsync(new GiveSurvey(Key, _survey.ToText()), Act, Aborted);
            Http.Say("Merci : votre réponse est enregistrée.");
        },
        next: Self);

    private Task AftermathAsync() => RunAsync(
        async () =>
        {
            await TellAftermath.HandleAsync(new TellAftermath(Key, Typed("Found") ?? ""), Act, Aborted);
            Http.Say("Merci : c’est noté.");
        },
        next: Self);

    private Task WriteAsync() =>
        RunAsync(() => Write.HandleAsync(new WriteMessage(Key, Typed("Message") ?? "", Typed("Private") is not null), Act, Aborted), next: Self);

    private Task AnswerAsync() => Typed("Action") is "modele" ? InsertAsync() : RunAsync(async () =>
    {
        await Answer.HandleAsync(new AnswerRequest(Key, _opinion.Opinion ?? "", _opinion.ToOutcome()) { Finding = _opinion.ToFinding(), Masks = _opinion.ToMasks() }, Act, Aborted);
        if (Typed("Action") is not "suivante")
        {
            return Self;
        }

        Http.Say($"Avis envoyé pour la demande {_read!.Request.Number}.");
        return await Opinions.NextAsync(Key, Act, Aborted) is { } next ? $"/demandes/{next}" : "/demandes";
    });

    private Task InsertAsync() => RunAsync(async () =>
    {
        if (Guid.TryParse(Typed("Template"), out var template))
        {
            await Opinions.InsertAsync(template, _opinion, _read!, Act, Aborted);
        }

        return "";
    });

    private async Task GiveAsync()
    {
        // What the telephone sent since this form was shown comes with it; what the form showed comes where it was kept.
        var since = _read!.Pictures.Waiting.Except(Posted("Seen"));
        List<FileId> files = [.. Posted("Files").Union(since), .. (await Attached.ReceiveAsync(Http, Act, _errors, Aborted)).Select(FileId.From)];
        _sent = await Attached.SentAsync(files, Act, Aborted);
        if (_errors.None)
        {
            await RunAsync(() => GiveComplement.HandleAsync(new GiveComplement(Key, Typed("Complement") ?? "", files), Act, Aborted), next: Self);
        }
    }

    private IEnumerable<FileId> Posted(string field) =>
        Http.Request.Form[field].Select(file => Guid.TryParse(file, out var id) ? FileId.From(id) : default).Where(id => id != default);
}
