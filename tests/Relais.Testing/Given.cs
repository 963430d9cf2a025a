using NodaTime;
using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Sectors;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Requests.Lines;

namespace Relais.Testing;

/// <summary>Entities that say only what matters to a test; <see cref="RelaisApp.GivenAsync"/> stores them.</summary>
internal static class Given
{
    /// <summary>Before everything that tests do.</summary>
    public static readonly Instant LongAgo = Instant.FromUtc(2025, 1, 6, 8, 0);

    public static Structure AnEss(string name = "Oncobreizh") => AStructure(StructureKind.SpecialisedCareTeam, name);

    public static Structure APractice(string name = "Cabinet médical des Halles") => AStructure(StructureKind.Practice, name);

    public static Team ATeam(Structure structure, string slug, string? name = null) =>
        Team.Create(
            structure.Id,
            new TeamText(name ?? "Équipe " + slug, slug, "Europe/Paris")
            {
                Need = "Lésion de la peau",
                Summary = "Un avis de dermatologue sous 48 heures ouvrées.",
                Public = true,
                Departments = ["29", "22"],
            },
            page: new TeamPageText { Phone = "02 98 00 00 00" });

    public static Professional ADoctor(string lastName, bool withEmail = true) =>
        Professional.Create(
            new PersonText("Dr", "Maëlle", lastName, Professions.Doctor) { Speciality = "SM54", Email = withEmail ? $"p{Guid.CreateVersion7():N}@example.fr" : null });

    public static Membership ARole(Professional person, Structure structure, Role role, Team? team = null) =>
        Membership.Begin(person.Id, structure.Id, team?.Id, role, LongAgo);

    /// <summary>A sector of the team, with its communes.</summary>
    public static object[] ASector(Team team, string name, out SectorId sector, params string[] communes)
    {
        var drawn = Sector.Create(team.Structure, team.Id, name);
        sector = drawn.Id;
        return [drawn, .. communes.Select(commune => new SectorCommune { Sector = drawn.Id, Commune = commune, Structure = team.Structure })];
    }

    /// <summary>A rota that changes every day, its first member on duty on the anchor.</summary>
    public static Rota ARota(Team team, string name, params Professional[] members)
    {
        var rota = new Rota { Team = team.Id, Structure = team.Structure, Name = name, Turn = TurnLength.Day, Anchor = new LocalDate(2026, 3, 2) };
        rota.Members.AddRange(members.Select((member, rank) => new RotaMember { Rota = rota.Id, Professional = member.Id, Rank = rank }));
        return rota;
    }

    /// <summary>A line that a rota answers, for a sector and behind it.</summary>
    public static Line ALine(Team team, string name, Rota rota, SectorId? sector = null)
    {
        var line = new Line
        {
            Team = team.Id,
            Structure = team.Structure,
            Name = name,
            Guidance = "Joignez une photo d’ensemble et une photo de près.",
            PromiseHours = 48,
            UrgentPromiseHours = 8,
            Hours = "lun-ven 08:00-19:00; fériés fermé",
            Department = "29",
        };
        line.Recipients.Add(Receives(line, RecipientScope.Fallback, null, rota));
        if (sector is not null)
        {
            line.Recipients.Add(Receives(line, RecipientScope.Sector, sector, rota));
        }

        return line;
    }

    /// <summary>Traits of somebody invented, living in Carhaix-Plouguer.</summary>
    public static PatientTraits Traits(string birthName, string firstName = "Yuna") =>
        new(birthName, firstName, new LocalDate(1958, 7, 14), Sex.Female, null, null, null, null, "29024", null);

    private static Structure AStructure(StructureKind kind, string name) =>
        Structure.Create(new StructureText(kind, name, null, CommunesOfFrance.Current.Of("29024")));

    private static LineRecipient Receives(Line line, RecipientScope scope, SectorId? sector, Rota rota) =>
        new() { Line = line.Id, Scope = scope, Sector = sector, Kind = RecipientKind.Rota, Target = rota.Id.Value, Rank = 0 };
}
