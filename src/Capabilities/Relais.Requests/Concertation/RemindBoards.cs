using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Jobs;
using Relais.Platform.Journal;
using Relais.Requests.Concertation.Sessions;

namespace Relais.Requests.Concertation;

/// <summary>Reminds those who gave no opinion at a distance, twice, and closes the session at its end.</summary>
internal sealed class RemindBoards(RelaisDb db, INotices notices) : ISweep
{
    private const int Batch = 50;

    public static TimeSpan Pace => TimeSpan.FromMinutes(5);

    public async Task<int> RunAsync(Act act, CancellationToken ct)
    {
        var due = await db.BoardSessionsDue(act.At).Include(s => s.Attendees).OrderBy(s => s.NextLookAt).Take(Batch).ToListAsync(ct);
        foreach (var session in due)
        {
            if (session.LookAgain(act))
            {
                db.Record(act, "board.close", "board-session/" + session.Id);
                await TellLeadsAsync(session, act, ct);
            }
            else
            {
                await RemindAsync(session, act, ct);
            }
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }

    private async Task RemindAsync(BoardSession session, Act act, CancellationToken ct)
    {
        var cases = await db.CasesLeftOn(session.Id).AsNoTracking().AsSplitQuery().Include(c => c.Opinions).Include(c => c.Minutes).ToListAsync(ct);
        var open = cases.Where(c => c.Valid is null).ToList();
        foreach (var attendee in session.Attendees.Where(a => session.IsAsked(a) && a.Presence is not Presence.Excused && open.Exists(c => !c.Opinions.Exists(o => o.Member == a.Professional))))
        {
            db.Record(act, "board.remind", "board-session/" + session.Id);
            await notices.AddAsync(
                new Notice(attendee.Professional, $"{session.Id.Value:N}/remind/{session.Version}", TellBoard.SubjectOf(session.Id), $"Relance : votre avis est attendu, {session.When()}", $"/concertation/{session.Id}", act.At), ct);
        }
    }

    private async Task TellLeadsAsync(BoardSession session, Act act, CancellationToken ct)
    {
        foreach (var lead in new[] { session.Chair, session.Secretary ?? session.Chair }.Distinct().Where(session.HasOfTeam))
        {
            await notices.AddAsync(
                new Notice(lead, $"{session.Id.Value:N}/closed", TellBoard.SubjectOf(session.Id), "Une concertation à distance est terminée : ses fiches sont à rédiger", $"/concertation/{session.Id}", act.At), ct);
        }
    }
}
