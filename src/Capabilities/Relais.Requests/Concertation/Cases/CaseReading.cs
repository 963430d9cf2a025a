using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Exams.Components;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Life;
using Relais.Ui.Components;

namespace Relais.Requests.Concertation.Cases;

/// <summary>A case with all that its pages show.</summary>
/// <param name="Case">With its files, opinions and minutes.</param>
/// <param name="Session">On whose list it is.</param>
/// <param name="Author">Who asked.</param>
/// <param name="Expert">Who is in charge, or null.</param>
/// <param name="People">All who are named.</param>
internal sealed record CaseRead(BoardCase Case, BoardSession Session, ProfessionalId Author, ProfessionalId? Expert, IReadOnlyDictionary<ProfessionalId, Person> People)
{
    /// <summary>Whether the reader sees the request too.</summary>
    public bool IsRequestSeen { get; init; }

    /// <summary>The photos and documents of the request that the reader may see, in order: all of them, or those that are shown.</summary>
    public IReadOnlyList<ExamShown> Known { get; init; } = [];

    /// <summary>The other sessions to come of the same board.</summary>
    public IReadOnlyList<BoardSession> Next { get; init; } = [];

    /// <summary>Those that its readers see.</summary>
    public IReadOnlyList<ExamShown> Documents => [.. Known.Where(file => Case.Files.Exists(shown => shown.File == file.Id))];

    public string NameOf(ProfessionalId who) => who == ProfessionalId.Relais ? "Relais" : People.TryGetValue(who, out var person) ? person.Name : "Un professionnel";

    public string? TradeOf(ProfessionalId who) => People.GetValueOrDefault(who)?.Trade;

    /// <summary>Those called to the session, to choose from.</summary>
    public IReadOnlyList<Choice> PeopleChoices =>
        [.. People.Values.Where(person => Case.IsConcerned(Session, Expert, Author, person.Id)).OrderBy(person => Folded.Of(person.LastName), StringComparer.Ordinal).Select(person => new Choice(person.Id.ToString(), $"{person.Name}, {person.Trade}"))];
}

/// <summary>Opens a case: journals the read first, then reads.</summary>
internal sealed class CaseReading(RelaisDb db, IDirectory directory, INotices notices)
{
    public async Task<CaseRead?> OpenAsync(BoardCaseId id, Act act, CancellationToken ct)
    {
        var one = await db.BoardCasesVisibleTo(act).AsNoTracking().AsSplitQuery().Include(c => c.Files).Include(c => c.Opinions).Include(c => c.Minutes).SingleOrDefaultAsync(c => c.Id == id, ct);
        var session = one is null ? null : await db.BoardSessionsVisibleTo(act).AsNoTracking().Include(s => s.Attendees).SingleOrDefaultAsync(s => s.Id == one.Session, ct);
        if (one is null || session is null)
        {
            return null;
        }

        await notices.ReadAsync(act.By, TellBoard.SubjectOf(one.Id), act.At, ct);
        await db.RecordReadAsync(act, "board.read", "board-case/" + id, one.Patient, ct);
        var request = await db.RequestOfCaseAsync(one, ct);
        var isSeen = await db.RequestsVisibleTo(act).AnyAsync(r => r.Id == one.Request, ct);
        var people = await directory.PeopleAsync(PeopleOf(one, session, request), ct);
        return new(one, session, request.Author, request.Expert, people)
        {
            IsRequestSeen = isSeen,
            Known = await KnownAsync([.. request.FilesInOrder().Where(file => isSeen || one.Files.Exists(shown => shown.File == file))], ct),
            Next = await db.BoardSessionsToCome(session.Team, act).AsNoTracking().Where(s => s.Board == session.Board && s.Id != session.Id).OrderBy(s => s.StartsAt).Take(10).ToListAsync(ct),
        };
    }

    private async Task<IReadOnlyList<ExamShown>> KnownAsync(List<FileId> files, CancellationToken ct)
    {
        var facts = files.Count == 0 ? [] : await db.FileFactsAsync(files, ct);
        return [.. files.Where(facts.ContainsKey).Select(file => ExamShown.Of(facts[file]))];
    }

    private static HashSet<ProfessionalId> PeopleOf(BoardCase one, BoardSession session, Request request) =>
    [
        request.Author, one.Referent, one.EnrolledBy, session.Chair,
        .. new[] { request.Expert, session.Secretary }.OfType<ProfessionalId>(),
        .. session.Attendees.Select(a => a.Professional),
        .. one.Opinions.Select(o => o.Member),
        .. one.Minutes.SelectMany(m => new[] { m.DraftedBy, m.Follower }),
        .. one.Minutes.Select(m => m.ValidatedBy).OfType<ProfessionalId>(),
    ];
}
