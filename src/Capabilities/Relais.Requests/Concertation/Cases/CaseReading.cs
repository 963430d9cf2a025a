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
internal sealed record CaseRead(BoardCase Case, BoardSession Session, Request Request, IReadOnlyDictionary<ProfessionalId, Person> People, IReadOnlyDictionary<FileId, FileFacts> Files)
{
    /// <summary>The other sessions to come of the same board.</summary>
    public IReadOnlyList<BoardSession> Next { get; init; } = [];

    /// <summary>Its photos and documents, in order.</summary>
    public IReadOnlyList<ExamShown> Documents =>
        [.. Request.Files.Where(f => !f.IsLetter && Files.ContainsKey(f.File)).OrderBy(f => f.Rank).Select(f => ExamShown.Of(Files[f.File]))];

    public string NameOf(ProfessionalId who) => who == ProfessionalId.Relais ? "Relais" : People.TryGetValue(who, out var person) ? person.Name : "Un professionnel";

    public string? TradeOf(ProfessionalId who) => People.GetValueOrDefault(who)?.Trade;

    /// <summary>Those called to the session, to choose from.</summary>
    public IReadOnlyList<Choice> PeopleChoices =>
        [.. People.Values.Where(IsConcerned).OrderBy(person => Folded.Of(person.LastName), StringComparer.Ordinal).Select(person => new Choice(person.Id.ToString(), $"{person.Name}, {person.Trade}"))];

    private bool IsConcerned(Person person) =>
        person.Id == Case.Referent || Session.IsConcerned(Request.Expert, Request.Author, person.Id);
}

/// <summary>Opens a case: journals the read first, then reads.</summary>
internal sealed class CaseReading(RelaisDb db, IDirectory directory, INotices notices)
{
    public async Task<CaseRead?> OpenAsync(BoardCaseId id, Act act, CancellationToken ct)
    {
        var one = await db.BoardCasesVisibleTo(act).AsNoTracking().AsSplitQuery().Include(c => c.Opinions).Include(c => c.Minutes).SingleOrDefaultAsync(c => c.Id == id, ct);
        var session = one is null ? null : await db.BoardSessionsVisibleTo(act).AsNoTracking().Include(s => s.Attendees).SingleOrDefaultAsync(s => s.Id == one.Session, ct);
        var request = one is null ? null : await db.RequestsVisibleTo(act).AsNoTracking().AsSplitQuery().Include(r => r.Files).Include(r => r.Parties).SingleOrDefaultAsync(r => r.Id == one.Request, ct);
        if (one is null || session is null || request is null)
        {
            return null;
        }

        await notices.ReadAsync(act.By, TellBoard.SubjectOf(one.Id), act.At, ct);
        await db.RecordReadAsync(act, "board.read", "board-case/" + id, one.Patient, ct);
        var people = await directory.PeopleAsync(PeopleOf(one, session, request), ct);
        return new(one, session, request, people, await db.FileFactsAsync([.. request.Files.Select(f => f.File)], ct))
        {
            Next = await db.BoardSessionsToCome(session.Team, act).AsNoTracking().Where(s => s.Board == session.Board && s.Id != session.Id).OrderBy(s => s.StartsAt).Take(10).ToListAsync(ct),
        };
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
