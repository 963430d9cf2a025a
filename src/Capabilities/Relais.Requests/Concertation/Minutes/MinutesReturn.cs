using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Life;

namespace Relais.Requests.Concertation.Minutes;

/// <summary>What follows validated minutes: they return to the request, and a deferred case goes on the list where it was sent.</summary>
internal sealed class MinutesReturn(RelaisDb db, IDirectory directory)
{
    /// <summary>Who took part, a line each, as the minutes keep it.</summary>
    public async Task<string> AttendanceAsync(BoardCase one, BoardSession session, CancellationToken ct)
    {
        var there = one.TakingPart(session).Select(a => a.Professional).ToHashSet();
        var people = await directory.PeopleAsync([.. session.Attendees.Select(a => a.Professional)], ct);
        var lines = session.Attendees
            .Where(a => there.Contains(a.Professional) || a.Presence is Presence.Excused)
            .Where(a => people.ContainsKey(a.Professional))
            .OrderByDescending(a => there.Contains(a.Professional)).ThenBy(a => Folded.Of(people[a.Professional].LastName), StringComparer.Ordinal)
            .Select(a => $"{people[a.Professional].Name}, {people[a.Professional].Trade} ({How(a, session)})");
        var text = string.Join('\n', lines);
        return text.Length <= BoardMinutes.MaxAttendance ? text : text[..BoardMinutes.MaxAttendance];
    }

    /// <summary>The step of the request's thread.</summary>
    public async Task<RequestStep> TellAsync(BoardCase one, BoardSession session, BoardMinutes minutes, Act act, CancellationToken ct)
    {
        var request = await db.RequestOfCaseToChangeAsync(one, ct);
        var follower = (await directory.PeopleAsync([minutes.Follower], ct)).GetValueOrDefault(minutes.Follower)?.Name;
        var step = request.ConcludeBoard(TextOf(session, minutes, follower), !minutes.IsForRequester, act);
        minutes.TellBy(step.Id);
        db.Progress(request, step, act);
        if (minutes.DeferredTo is { } next)
        {
            await DeferAsync(one, request, next, act, ct);
        }

        return step;
    }

    internal static string TextOf(BoardSession session, BoardMinutes minutes, string? follower)
    {
        string?[] lines =
        [
            session.Title(),
            minutes.Why is { } why ? $"Correction (version {minutes.Number})\u00A0: {why}" : null,
            minutes.IsToConfirm ? "Quorum non atteint\u00A0: avis à confirmer par une prochaine séance." : null,
            minutes.Heading(),
            minutes.Decision,
            follower is null ? null : $"Suivi par {follower}.",
        ];
        return string.Join("\n\n", lines.OfType<string>());
    }

    private async Task DeferAsync(BoardCase one, Request request, BoardSessionId id, Act act, CancellationToken ct)
    {
        var next = await db.BoardSessionsToCome(request.Team, act).Include(s => s.Attendees).SingleOrDefaultAsync(s => s.Id == id, ct);
        RefusedException.ThrowIf(next is null || next.Id == one.Session ? BoardRefusals.DeferralWrong : null);
        if (await db.CasesLeftOn(id).AnyAsync(c => c.Request == request.Id, ct))
        {
            return;
        }

        await db.Entry(request).Collection(r => r.Files).LoadAsync(ct);
        var text = new CaseText(one.Question, one.Context, one.Clinical, one.Referent, one.IsConsented) { Files = [.. one.Files.Select(shown => shown.File)] };
        await db.PutOnListAsync(next!, request, text, act, ct);
    }

    private static string How(BoardAttendee attendee, BoardSession session) =>
        attendee.Presence is Presence.Excused ? "excusé"
        : session.Mode is SessionMode.Asynchronous ? "avis à distance"
        : attendee.Presence is Presence.Remote ? "à distance"
        : "présent";
}
