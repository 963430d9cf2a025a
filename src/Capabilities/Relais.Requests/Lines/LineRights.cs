using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Requests.Lines;

/// <summary>Who may set up what: lines for administrators of the team, rotas and absences for its coordinators too. Everything else reads as not found.</summary>
internal static class LineRights
{
    /// <summary>Every line: what it is for and what it promises is public.</summary>
    public static IQueryable<Line> Lines(this RelaisDb db) => db.Set<Line>();

    /// <summary>The rotas of a team, for whoever entrusts its requests to an expert.</summary>
    public static IQueryable<Rota> RotasOf(this RelaisDb db, TeamId team) => db.Set<Rota>().Where(r => r.Team == team);

    public static IQueryable<Line> LinesAdministeredBy(this RelaisDb db, Act act)
    {
        var mine = act.TeamsWith(Role.Administrator);
        return db.Set<Line>().Where(l => mine.Contains(l.Team));
    }

    /// <summary>Whether a person answers for the figures of a team.</summary>
    public static bool LeadsLines(this Act act) => act.HoldsAnywhere(Role.Manager, Role.Coordinator, Role.Administrator);

    /// <summary>The lines whose figures a person answers for.</summary>
    public static IQueryable<Line> LinesLedBy(this RelaisDb db, Act act)
    {
        var mine = act.TeamsWith(Role.Manager, Role.Coordinator, Role.Administrator);
        return db.Set<Line>().Where(l => mine.Contains(l.Team));
    }

    public static IQueryable<Rota> RotasPlannedBy(this RelaisDb db, Act act)
    {
        var mine = act.TeamsWith(Role.Administrator, Role.Coordinator);
        return db.Set<Rota>().Where(r => mine.Contains(r.Team));
    }

    public static bool Administers(this Act act, TeamId team) => act.Holds(team, Role.Administrator);

    /// <summary>Whether the person plans the rotas and absences of a team.</summary>
    public static bool Plans(this Act act, TeamId team) => act.Holds(team, Role.Administrator, Role.Coordinator);
}
