using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Intake.Calls;
using Relais.Requests.Intake.Letters;
using Relais.Requests.Intake.Worklist;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Intake;

/// <summary>Who may see what comes in: calls and letters for the coordinators of the team, contacts for the parties to their requests.</summary>
internal static class IntakeAccess
{
    public static IQueryable<Call> CallsOf(this RelaisDb db, Act act)
    {
        var teams = act.TeamsWith(Role.Coordinator);
        return db.Set<Call>().Where(c => teams.Contains(c.Team));
    }

    public static IQueryable<Letter> LettersOf(this RelaisDb db, Act act)
    {
        var teams = act.TeamsWith(Role.Coordinator);
        return db.Set<Letter>().Where(l => teams.Contains(l.Team));
    }

    /// <summary>The requesters without an account among the authors of requests that were already read through their scope.</summary>
    public static async Task<Dictionary<ProfessionalId, Contact>> ContactsAsync(this RelaisDb db, IReadOnlyCollection<ProfessionalId> authors, CancellationToken ct) =>
        authors.Count == 0 ? [] : await db.Set<Contact>().AsNoTracking().Where(c => authors.Contains(c.Id)).ToDictionaryAsync(c => c.Id, ct);

    /// <summary>The open lines of the teams where a person coordinates.</summary>
    public static IQueryable<Line> LinesCoordinatedBy(this RelaisDb db, Act act)
    {
        var teams = act.TeamsWith(Role.Coordinator);
        return db.Lines().Where(l => l.IsOpen && teams.Contains(l.Team));
    }

    /// <summary>The filters that a person keeps.</summary>
    public static IQueryable<SavedFilter> FiltersOf(this RelaisDb db, Act act)
    {
        var by = act.By;
        return db.Set<SavedFilter>().Where(filter => filter.Owner == by);
    }

    /// <summary>Everything that came in to the teams where a person coordinates, by any channel.</summary>
    public static IQueryable<Request> RequestsCoordinatedBy(this RelaisDb db, Act act)
    {
        var teams = act.TeamsWith(Role.Coordinator);
        return db.RequestsVisibleTo(act).Where(r => teams.Contains(r.Team));
    }

    /// <summary>Whether an identity already names somebody else's call: then it opens no new one.</summary>
    public static Task<bool> IsCallElsewhereAsync(this RelaisDb db, Guid id, Act act, CancellationToken ct)
    {
        var teams = act.TeamsWith(Role.Coordinator);
        return db.Set<Call>().AnyAsync(c => c.Id == id && !teams.Contains(c.Team), ct);
    }

    public static async Task<Call> CallToChangeAsync(this RelaisDb db, Guid id, Act act, CancellationToken ct)
    {
        var call = await db.CallsOf(act).SingleOrDefaultAsync(c => c.Id == id, ct);
        RefusedException.ThrowIf(call is null ? IntakeRefusals.CallNotFound : null);
        return call!;
    }

    public static async Task<Letter> LetterToChangeAsync(this RelaisDb db, Guid id, Act act, CancellationToken ct)
    {
        var letter = await db.LettersOf(act).Include(l => l.Pages).SingleOrDefaultAsync(l => l.Id == id, ct);
        RefusedException.ThrowIf(letter is null ? IntakeRefusals.LetterNotFound : null);
        return letter!;
    }
}
