using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Forms.Components;
using Relais.Kernel;
using Relais.Patients.Components;
using Relais.Patients.Contract;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Imaging;
using Relais.Requests.Lines;
using Relais.Requests.Questioning;
using Relais.Ui;
using Relais.Ui.Components;
using Relais.Ui.Time;

namespace Relais.Requests.Pages;

/// <summary>Writes a request: chosen line, patient, question, questionnaire, files; the draft saves itself.</summary>
public sealed partial class NewRequestPage
{
    private readonly FieldErrors _errors = new();
    private RequestId _id;
    private Line? _line;
    private bool _isLineless;
    private TeamCard? _team;
    private RequestForm _form = new();
    private PatientTraits? _traits;
    private PatientName? _known;
    private IReadOnlyList<PatientName> _alike = [];
    private IReadOnlyList<SentFile> _sent = [];
    private PromisePreview? _preview;
    private CorrespondentChoices? _correspondents;
    private IReadOnlyList<Choice> _replaced = [];
    private Questionnaire? _questionnaire;
    private bool _isOutside;
    private bool _hasLeft;

    /// <summary>Whether the fields are drawn: a form that was posted is not drawn before it is known what becomes of it.</summary>
    private bool _isShown;
    private string? _saved;

    [SupplyParameterFromQuery(Name = "ligne")]
    public string? LineKey { get; set; }

    [SupplyParameterFromQuery(Name = "brouillon")]
    public string? DraftKey { get; set; }

    [SupplyParameterFromQuery(Name = "patient")]
    public string? PatientKey { get; set; }

    [SupplyParameterFromQuery(Name = "commune")]
    public string? Commune { get; set; }

    [SupplyParameterFromQuery(Name = "besoin")]
    public string? Need { get; set; }

    private string Self => $"/demandes/nouvelle?ligne={_line!.Id}&brouillon={_id}";

    protected override async Task OnInitializedAsync()
    {
        _id = Guid.TryParse(DraftKey, out var key) ? RequestId.From(key) : RequestId.New();
        var draft = await Db.Set<RequestDraft>().AsNoTracking().SingleOrDefaultAsync(d => d.Id == _id && d.Author == Act.By, Aborted);
        var line = draft?.Line ?? (Guid.TryParse(LineKey, out var typed) ? LineId.From(typed) : default);
        _line = await Db.Lines().AsNoTracking().Include(l => l.Recipients).SingleOrDefaultAsync(l => l.Id == line && (l.IsOpen || Sent != null), Aborted);
        _isLineless = _line is null;
        if (_line is null)
        {
            return;
        }

        _team = (await Directory.TeamsAsync([_line.Team], Aborted)).GetValueOrDefault(_line.Team);
        var kept = draft is null ? null : RequestForm.FromJson(draft.Fields);
        _form = HttpMethods.IsPost(Http.Request.Method) ? RequestForm.Read(Http.Request.Form) : kept ?? New();
        // What was answered to a question that is hidden for now comes back with it.
        _form.Answers ??= kept?.Answers;
        _saved = draft is null ? null : $"Brouillon enregistré {FrenchTime.Ago(draft.UpdatedAt, Act.At, _line.Zone)}";
        if (_form.KnownPatient is { } patient)
        {
            _known = (await Patients.NamesAsync([PatientId.From(patient)], Act, Aborted)).Values.FirstOrDefault();
        }

        _questionnaire = await Questionnaires.OfAsync(_line, _form, _known, Sent is null ? null : Http.Request.Form, Act, Aborted);
        _form.Answers = _questionnaire?.Written;
        if (Sent is null)
        {
            await ShowAsync();
        }
    }

    /// <summary>What is read only to be shown: a form that is sent and accepted does without it.</summary>
    private async Task ShowAsync()
    {
        _isShown = true;
        _sent = await Attached.SentAsync(_form.FileIds, Act, Aborted);
        var commune = _known?.Commune is { } code ? (await Directory.CommunesAsync([code], Aborted)).Values.Select(c => $"{c.Name} ({(c.PostCodes.Count > 0 ? c.PostCodes[0] : "")})").FirstOrDefault() : _form.Commune ?? _form.Patient.CommuneChoice ?? _form.Patient.Commune;
        _correspondents = await Correspondents.ChoicesAsync(_line!, _form.InNameOf is { } who ? ProfessionalId.From(who) : Act.By, Act.At, Aborted);
        _replaced = Act.Replaces.Count == 0 ? [] : [.. (await Directory.PeopleAsync(Act.Replaces, Aborted)).Values.Select(person => new Choice(person.Id.ToString(), $"{person.Name}, que vous remplacez"))];
        var choice = FirstChoice.Read(_form.Correspondent);
        _preview = await Preview.OfAsync(_line!, commune, _form.IsUrgent, choice.IsNobody ? null : choice.Expert ?? _correspondents?.Usual, Act, Aborted);
    }

    private RequestForm New() => new()
    {
        KnownPatient = Guid.TryParse(PatientKey, out var patient) ? patient : null,
        Patient = new PatientForm { Commune = Commune },
        InNameOf = Act.Replaces.Count > 0 ? Act.Replaces[0].Value : null,
    };

    private async Task SendAsync()
    {
        if (!PostedAnswers.IsRefresh(Http.Request.Form))
        {
            _form.Files.AddRange(await Attached.ReceiveAsync(Http, Act, _errors, Aborted));
            await KeepOrSendAsync();
        }

        if (!_hasLeft)
        {
            await ShowAsync();
        }
    }

    private async Task KeepOrSendAsync()
    {
        if (Http.Request.Form.ContainsKey("Draft"))
        {
            await RunAsync(SaveDraftAsync);
            return;
        }

        _form.Check(_errors);
        _questionnaire?.Check(_form.Despite, _errors);
        _isOutside = _questionnaire is { IsOutside: true };
        _traits = _known is null && _form.Patient.Chosen is null ? await PatientForms.ReadAsync(_form.Patient, _errors, Act, Aborted) : null;
        if (!_errors.None)
        {
            Http.Response.StatusCode = StatusCodes.Status422UnprocessableEntity;
            return;
        }

        await RunAsync(SendCheckedAsync);
    }

    private async Task<string> SaveDraftAsync()
    {
        await Save.HandleAsync(new SaveDraft(_id, _line!.Id, _form), Act, Aborted);
        _hasLeft = true;
        return Http.Request.Form["Draft"] == "photo" ? $"/photographier/{await Captures.OpenAsync(RequestCaptures.SubjectOfDraft(_id), Act, Aborted)}" : Self;
    }

    private async Task<string> SendCheckedAsync()
    {
        var sending = await Send.HandleAsync(new SendRequest(_id, _line!.Id, _form, _traits), Act, Aborted);
        if (sending.Sent is { } sent)
        {
            Http.Say("Demande envoyée. Vous serez prévenu dès qu’un expert y répond.");
            _hasLeft = true;
            return $"/demandes/{sent}";
        }

        _alike = sending.Alike;
        Http.Response.StatusCode = StatusCodes.Status409Conflict;
        return "";
    }
}
