using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Scenes.Cases;
using Relais.Scenes.Staging;
using Relais.Scenes.Words;

namespace Relais.Scenes.Teams;

/// <summary>CorsicaDerm: three sectors, dermatologists of Île-de-France in the rotas and behind them, a colleague of the island added when a visit is needed.</summary>
public static class CorsicaDermScene
{
    internal const string Name = "corsicaderm";

    /// <summary>The specialised care team.</summary>
    public static StructureId Structure { get; } = StructureId.From(SceneIds.Of($"{Name}/place/ess"));

    /// <summary>Its team.</summary>
    public static TeamId Team { get; } = TeamId.From(SceneIds.Of($"{Name}/team/dermato"));

    /// <summary>«Lésion cutanée suspecte».</summary>
    public static LineId SuspectLesion { get; } = LineId.From(SceneIds.Of($"{Name}/line/{Team}/lesion"));

    /// <summary>Dr Lisandru Quilichini, general practitioner in Porto-Vecchio.</summary>
    public static ProfessionalId GeneralPractitioner { get; } = PersonOf("gp");

    /// <summary>Dr Vannina Ceccaldi, dermatologist in Porto-Vecchio, added to the thread when a visit is needed in the far south.</summary>
    public static ProfessionalId LocalDermatologist { get; } = PersonOf("local/south");

    /// <summary>Dr Hortense Delmas, dermatologist in Paris, on duty this week in the far south.</summary>
    public static ProfessionalId RemoteDermatologist { get; } = PersonOf("remote");

    /// <summary>Mme Santa Muracciole, who coordinates.</summary>
    public static ProfessionalId Coordinator { get; } = PersonOf("coordinator");

    /// <summary>M. Ghjuvan Sampieri, who administers the team.</summary>
    public static ProfessionalId Administrator { get; } = PersonOf("administrator");

    private static readonly string[] Communes =
        ["2A004", "2A041", "2A272", "2A249", "2A142", "2A269", "2B096", "2B050", "2B134", "2B033", "2B123", "2B009"];

    private static readonly SectorDrawing[] Drawings =
    [
        new("Ajaccio") { Departments = ["2A"] },
        new("Bastia") { Departments = ["2B"] },
        new("Extrême sud & Solenzara") { Epcis = ["200040764", "242000495"] },
    ];

    internal static StagedTeam Stage(Instant now)
    {
        var stage = new Stage(Name, 10_000, now - Duration.FromDays(700));
        var place = stage.Place("ess", StructureKind.SpecialisedCareTeam, "CorsicaDerm", "2A004");
        var team = stage.Team("dermato", place, Text, TeamPages.CorsicaDerm);
        var sectors = StagedSectors.Draw(stage, place, team, Drawings);
        var house = stage.Place("gp", StructureKind.HealthHouse, "Maison de santé de Porto-Vecchio", "2A247");
        var gp = stage.Person("gp", "Dr", "Lisandru", "Quilichini", Professions.Doctor, "SM54", house);
        stage.Give(gp, Role.Requester, house);
        var coordinator = stage.Person("coordinator", "Mme", "Santa", "Muracciole", "", null, place);
        stage.Give(coordinator, Role.Coordinator, place, team);
        var administrator = stage.Person("administrator", "M.", "Ghjuvan", "Sampieri", "", null, place);
        stage.Give(administrator, Role.Administrator, place);
        var locals = Locals(stage, place, team);
        var remotes = Remotes(stage, place, team);
        var desks = Desks(stage, place, team, sectors, locals, remotes, coordinator, now);
        return new StagedTeam(stage, team, sectors)
        {
            Desks = desks,
            Askers = [gp, gp, .. stage.Practitioners(Communes, 2 * Communes.Length, FamilyNames.Corsica)],
            Experts = [.. locals, .. remotes],
            Coordinators = [coordinator],
            FamilyNames = FamilyNames.Corsica,
            Tempo = new Tempo(13, 12),
            Requests = 110,
            Locals = sectors.Cards.Index().ToDictionary(card => card.Item.Id, card => locals[card.Index]),
            Heroes =
            [
                new(gp, "Médecin généraliste à Porto-Vecchio", "Demande un avis et voit l’experte d’Île-de-France associer la dermatologue de sa ville."),
                new(remotes[0], "Dermatologue à Paris, d’astreinte cette semaine pour l’Extrême sud", "Répond à distance et ajoute une consœur corse quand il faut examiner."),
                new(locals[2], "Dermatologue à Porto-Vecchio", "Reçoit les patients que l’avis à distance lui confie."),
                new(coordinator, "Coordinatrice de l’équipe", "Suit les demandes des trois secteurs."),
                new(administrator, "Administrateur de l’équipe", "Règle les astreintes et le renfort d’Île-de-France."),
            ],
            Told = story => CorsicaDermStory.Of(story, gp),
        };
    }

    private static ProfessionalId PersonOf(string key) => ProfessionalId.From(SceneIds.Of($"{Name}/person/{key}"));

    /// <summary>One dermatologist in each sector.</summary>
    private static List<Player> Locals(Stage stage, StructureId place, TeamId team)
    {
        List<Player> locals =
        [
            stage.Person("local/ajaccio", "Dr", "Ange-Marie", "Leca", Professions.Doctor, "SM15", place),
            stage.Person("local/bastia", "Dr", "Toussainte", "Raffalli", Professions.Doctor, "SM15", place),
            stage.Person("local/south", "Dr", "Vannina", "Ceccaldi", Professions.Doctor, "SM15", place),
        ];
        string[] communes = ["2A004", "2B033", "2A247"];
        foreach (var (expert, commune) in locals.Zip(communes))
        {
            stage.Give(expert, Role.Expert, place, team);
            var practice = stage.Place($"local/{commune}", StructureKind.Practice, $"Cabinet de dermatologie de {stage.Commune(commune).Name}", commune);
            stage.Give(expert, Role.CareProfessional, practice);
        }

        return locals;
    }

    private static List<Player> Remotes(Stage stage, StructureId place, TeamId team)
    {
        var first = stage.Person("remote", "Dr", "Hortense", "Delmas", Professions.Doctor, "SM15", place);
        stage.Give(first, Role.Expert, place, team);
        return [first, .. stage.Experts("remote", 5, "SM15", FamilyNames.France, place, team)];
    }

    private static List<Desk> Desks(
        Stage stage, StructureId place, TeamId team, StagedSectors sectors, List<Player> locals, List<Player> remotes, Player coordinator, Instant now)
    {
        var monday = SceneZones.MondayOf(now);
        List<Player>[] turns =
        [
            [locals[0], remotes[1], remotes[2]],
            [remotes[3], locals[1], remotes[4]],
            [remotes[0], locals[2], remotes[5]],
        ];
        var recipients = sectors.Cards.Index().ToDictionary(
            card => card.Item.Id,
            card => StagedRecipient.Rota(stage, place, team, $"Astreinte {card.Item.Name}", turns[card.Index], monday));
        LineSketch[] lines =
        [
            new("lesion", "Lésion cutanée suspecte", "lun-ven 00:00-24:00; fériés fermé", "2A", 48)
            {
                UrgentPromiseHours = 12,
                Guidance = "Pour toute lésion qui fait craindre un cancer de la peau. Une photo de près avec une règle, une vue d’ensemble, et l’ancienneté de la lésion.",
                Cases = SuspectLesions.All,
                Share = 2,
                Recipients = sector => [recipients[sector.Id]],
                Backup = remotes,
            },
            new("general", "Avis dermatologique", "lun-ven 00:00-24:00; fériés fermé", "2A", 72)
            {
                UrgentPromiseHours = 24,
                Guidance = "Éruptions, eczémas, psoriasis, plaies. Indiquez les traitements déjà essayés et ce que vous attendez de l’avis.",
                Cases = InflammatorySkin.All,
                Recipients = sector => [recipients[sector.Id]],
                Backup = remotes,
            },
        ];
        return [.. lines.Select(line => line.Set(stage, place, team, sectors, [coordinator]))];
    }

    private static TeamText Text { get; } = new("CorsicaDerm", "corsicaderm", SceneZones.Paris.Id)
    {
        Need = "Dermatologie en Corse",
        Summary = "Les dermatologues de l’île, épaulés par des confrères d’Île-de-France, répondent aux médecins de toute la Corse.",
        Departments = ["2A", "2B"],
        Public = true,
    };
}
