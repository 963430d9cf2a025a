using Relais.Directory.People;
using Relais.Directory.Sectors;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Directory;

/// <summary>What an administrator may see and change: their structures, and what belongs to them. Everything else reads as not found.</summary>
internal static class DirectoryAccess
{
    public static IQueryable<Structure> StructuresAdministeredBy(this RelaisDb db, Act act)
    {
        var mine = act.StructuresWith(Role.Administrator);
        return db.Set<Structure>().Where(s => mine.Contains(s.Id));
    }

    public static IQueryable<Team> TeamsAdministeredBy(this RelaisDb db, Act act)
    {
        var mine = act.StructuresWith(Role.Administrator);
        return db.Set<Team>().Where(t => mine.Contains(t.Structure));
    }

    /// <summary>The teams for which a person writes the public page: those they administer, and those they lead.</summary>
    public static IQueryable<Team> TeamsSpokenForBy(this RelaisDb db, Act act)
    {
        var mine = act.StructuresWith(Role.Administrator);
        var led = act.TeamsWith(Role.Manager);
        return db.Set<Team>().Where(t => mine.Contains(t.Structure) || led.Contains(t.Id));
    }

    public static IQueryable<Sector> SectorsAdministeredBy(this RelaisDb db, Act act)
    {
        var mine = act.StructuresWith(Role.Administrator);
        return db.Set<Sector>().Where(s => mine.Contains(s.Structure));
    }

    public static IQueryable<SectorCommune> SectorCommunesAdministeredBy(this RelaisDb db, Act act)
    {
        var mine = act.StructuresWith(Role.Administrator);
        return db.Set<SectorCommune>().Where(c => mine.Contains(c.Structure));
    }

    public static IQueryable<Membership> MembershipsAdministeredBy(this RelaisDb db, Act act)
    {
        var mine = act.StructuresWith(Role.Administrator);
        return db.Set<Membership>().Where(m => mine.Contains(m.Structure));
    }

    /// <summary>The people who hold a role, or soon will, in a structure of the administrator.</summary>
    public static IQueryable<Professional> PeopleAdministeredBy(this RelaisDb db, Act act)
    {
        var members = db.MembershipsAdministeredBy(act).Where(Membership.NotEndedAt(act.At));
        return db.Set<Professional>().Where(p => members.Any(m => m.Professional == p.Id));
    }
}
