using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Following;
using Relais.Requests.Imaging;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Doubles;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Questioning;

namespace Relais.Requests.Reading;

/// <summary>A request with all that its page shows.</summary>
internal sealed record RequestRead(
    Request Request,
    Line Line,
    TeamCard? Team,
    IReadOnlyDictionary<ProfessionalId, Person> People,
    IReadOnlyDictionary<FileId, FileFacts> Files,
    IReadOnlySet<Guid> Groups)
{
    /// <summary>The author, when they have no account.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Those that may be the same request, for the coordination.</summary>
    public IReadOnlyList<Twin> Twins { get; init; } = [];

    /// <summary>The number of the twin that answers for it, or null.</summary>
    public string? MergedInto { get; init; }

    /// <summary>Those merged into it, by number.</summary>
    public IReadOnlyList<(RequestId Id, string Number)> Merged { get; init; } = [];

    /// <summary>What the requester answered to the line's questionnaire, or null.</summary>
    public Questionnaire? Questionnaire { get; init; }

    /// <summary>What is known of its pictures, once it was asked.</summary>
    public PicturesRead Pictures { get; init; } = PicturesRead.None;

    /// <summary>Whether the reader stands on the team's side.</summary>
    public bool IsTeam(Act act) => !Request.IsAsker(act);

    /// <summary>Who took a step; a remplaçant with the one in whose place it was: «Dr Anne Kerbrat, remplaçant du Dr Bruno Le Goff».</summary>
    public string ActorOf(RequestStep step) =>
        step.InPlaceOf is { } replaced && People.TryGetValue(step.By, out var by) && People.TryGetValue(replaced, out var of) ? by.InPlaceOf(of) : NameOf(step.By);

    /// <summary>Who asked: the author, with the remplaçant who wrote in their place if one did.</summary>
    public string RequesterName =>
        Request.Steps.Find(step => step.Kind is StepKind.Sent && step.InPlaceOf is not null) is { } sent ? ActorOf(sent) : NameOf(Request.Author);

    /// <summary>«Dr Maëlle Le Goff», «Relais» for what the platform did by itself.</summary>
    public string NameOf(ProfessionalId who) =>
        who == ProfessionalId.Relais ? "Relais" : People.TryGetValue(who, out var person) ? person.Name : "Un professionnel";
}

/// <summary>Opens a request: journals the read first, then reads.</summary>
internal sealed class RequestReading(RelaisDb db, IDirectory directory, INotices notices, Twins twins, Questionnaires questionnaires)
{
    public async Task<RequestRead?> OpenAsync(RequestId id, Act act, CancellationToken ct)
    {
        var request = await db.RequestsVisibleTo(act).AsNoTracking().AsSplitQuery()
            .Include(r => r.Steps).Include(r => r.Parties).Include(r => r.Files).Include(r => r.Findings).Include(r => r.Surveys).Include(r => r.Seconds).Include(r => r.Aftermath)
            .SingleOrDefaultAsync(r => r.Id == id, ct);
        if (request is null)
        {
            return null;
        }

        foreach (var isPrivate in request.IsAsker(act) ? [false] : new[] { false, true })
        {
            await notices.ReadAsync(act.By, TellPeople.SubjectOf(id, isPrivate), act.At, ct);
        }

        await db.RecordReadAsync(act, "request.read", "request/" + id, request.Patient, ct);
        // Those of one millisecond, in the order of a request’s life: sent, then entrusted.
        request.Steps.Sort((a, b) => (a.At, a.Kind, a.Id).CompareTo((b.At, b.Kind, b.Id)));
        KeepWhatMayBeRead(request, act);
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        return new RequestRead(
            request,
            line,
            (await directory.TeamsAsync([request.Team], ct)).GetValueOrDefault(request.Team),
            await directory.PeopleOrContactsAsync(db, PeopleOf(request), ct),
            await db.FileFactsAsync([.. request.Files.Select(f => f.File)], ct),
            await db.GroupsOfAsync(act, ct))
        {
            Contact = request.IsByContact ? (await db.ContactsAsync([request.Author], ct)).GetValueOrDefault(request.Author) : null,
            Questionnaire = await questionnaires.SentAsync(request, line, act, ct),
            Twins = await twins.OfAsync(request, act, ct),
            MergedInto = request.MergedInto is { } kept ? await db.RequestsVisibleTo(act).Where(r => r.Id == kept).Select(r => r.Number).SingleOrDefaultAsync(ct) : null,
            Merged = (await db.RequestsVisibleTo(act).Where(r => r.MergedInto == id).Select(r => new { r.Id, r.Number }).ToListAsync(ct)).ConvertAll(r => (r.Id, r.Number)),
        };
    }

    /// <summary>Leaves out what is for the team alone; a reader from elsewhere sees only what was asked of them.</summary>
    private static void KeepWhatMayBeRead(Request request, Act act)
    {
        if (request.IsAsker(act))
        {
            request.Steps.RemoveAll(step => step.IsPrivate);
            request.Seconds.RemoveAll(second => second.IsPrivate);
        }
        else if (request.IsReader(act) && !act.StandsFor(request.Expert) && !request.IsCoordinator(act))
        {
            request.Steps.RemoveAll(step => step.IsPrivate && !act.StandsFor(step.By) && !act.StandsFor(step.About));
        }
    }

    private static HashSet<ProfessionalId> PeopleOf(Request request) =>
    [
        request.Author,
        .. new[] { request.Expert, request.Lead }.OfType<ProfessionalId>(),
        .. request.Steps.Select(step => step.By),
        .. request.Steps.SelectMany(step => new[] { step.About, step.InPlaceOf }).OfType<ProfessionalId>(),
        .. request.Parties.Select(party => party.Professional),
        .. request.Seconds.SelectMany(second => new[] { second.Reader, second.AskedBy }),
    ];
}
