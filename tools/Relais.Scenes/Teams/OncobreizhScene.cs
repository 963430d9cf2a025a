using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.Replacing;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Scenes.Cases;
using Relais.Scenes.History;
using Relais.Scenes.Staging;
using Relais.Scenes.Words;

namespace Relais.Scenes.Teams;

/// <summary>Oncobreizh Télédermato: thirty-one dermatologists of Brittany, three sectors, a weekly rota in each.</summary>
public static class OncobreizhScene
{
    internal const string Name = "oncobreizh";

    /// <summary>The specialised care team.</summary>
    public static StructureId Structure { get; } = StructureId.From(SceneIds.Of($"{Name}/place/ess"));

    /// <summary>Its team.</summary>
    public static TeamId Team { get; } = TeamId.From(SceneIds.Of($"{Name}/team/dermato"));

    /// <summary>«Lésion cutanée suspecte».</summary>
    public static LineId SuspectLesion { get; } = LineId.From(SceneIds.Of($"{Name}/line/{Team}/lesion"));

    /// <summary>«Dermatose inflammatoire».</summary>
    public static LineId Inflammation { get; } = LineId.From(SceneIds.Of($"{Name}/line/{Team}/dermatose"));

    /// <summary>Dr Nolwenn Kerbrat, general practitioner in Carhaix-Plouguer, who has a request in every state.</summary>
    public static ProfessionalId GeneralPractitioner { get; } = PersonOf("gp");

    /// <summary>Dr Erwan Coatanéa, the dermatologist on duty this week in Brest / Lannion.</summary>
    public static ProfessionalId DermatologistOnDuty { get; } = PersonOf("duty");

    /// <summary>Dr Aziliz Rivoal, of the same rota.</summary>
    public static ProfessionalId SecondDermatologist { get; } = PersonOf("second");

    /// <summary>Dr Goulven Abgrall, of the same rota.</summary>
    public static ProfessionalId ThirdDermatologist { get; } = PersonOf("third");

    /// <summary>Mme Rozenn Hascoët, who coordinates.</summary>
    public static ProfessionalId Coordinator { get; } = PersonOf("coordinator");

    /// <summary>Mme Gwenola Tanguy, who prepares what is billed.</summary>
    public static ProfessionalId Clerk { get; } = PersonOf("clerk");

    /// <summary>Dr Katell Salaün, invited to one session of the board.</summary>
    public static ProfessionalId Invited { get; } = PersonOf("radiotherapist");

    /// <summary>M. Tudual Guivarc’h, who administers the team.</summary>
    public static ProfessionalId Administrator { get; } = PersonOf("administrator");

    private static readonly string[] Communes =
    [
        "29081", "29027", "29151", "29232", "29042", "29103", "29162", "29274", "22113", "22070", "22266", "22025", "22162", "56178", "56007", "56165",
        "56260", "56121", "56184", "56057", "29233", "35238", "35236", "35115", "35360", "35288", "22050", "22278", "22136", "35085",
    ];

    internal static StagedTeam Stage(Instant now)
    {
        var stage = new Stage(Name, 0, now - Duration.FromDays(800));
        var place = stage.Place("ess", StructureKind.SpecialisedCareTeam, "Oncobreizh Télédermato", "35238");
        var team = stage.Team("dermato", place, Text, TeamPages.Oncobreizh);
        var sectors = StagedSectors.Draw(stage, place, team, Drawings);
        var house = stage.Place("poher", StructureKind.HealthHouse, "Maison de santé du Poher", "29024");
        var gp = stage.Person("gp", "Dr", "Nolwenn", "Kerbrat", Professions.Doctor, "SM54", house);
        stage.Give(gp, Role.Requester, house);
        var nurse = stage.Person("nurse", "Mme", "Soizic", "Le Bihan", Professions.Nurse, null, house);
        stage.Give(nurse, Role.Requester, house);
        var community = stage.Place("cpts", StructureKind.TerritorialCommunity, "CPTS des Monts d’Arrée", "29081");
        var coordinator = stage.Person("coordinator", "Mme", "Rozenn", "Hascoët", "", null, place);
        stage.Give(coordinator, Role.Coordinator, place, team);
        var clerk = stage.Person("clerk", "Mme", "Gwenola", "Tanguy", "", null, place);
        stage.Give(clerk, Role.BillingClerk, place, team);
        var administrator = stage.Person("administrator", "M.", "Tudual", "Guivarc’h", "", null, place);
        stage.Give(administrator, Role.Administrator, place);
        stage.Give(administrator, Role.Administrator, community);
        var substitute = SubstituteOf(stage, gp, house, now);
        var rotas = Rotas(stage, place, team);
        var experts = rotas.SelectMany(rota => rota).ToList();
        var desks = Desks(stage, place, team, sectors, rotas, coordinator, now);
        stage.Entities.Add(Draft(stage, gp, desks[0], now));
        stage.Entities.AddRange(OncobreizhTemplates.Of(stage, place, team, coordinator, experts[0], now));
        var boards = new OncobreizhBoards(stage, place, team, experts[0], coordinator, now);
        return new StagedTeam(stage, team, sectors)
        {
            Desks = desks,
            Askers = [gp, gp, gp, nurse, .. stage.Practitioners(Communes, 2 * Communes.Length, FamilyNames.Brittany)],
            Experts = experts,
            Coordinators = [coordinator],
            FamilyNames = FamilyNames.Brittany,
            Tempo = new Tempo(8, 7),
            Requests = 300,
            Heroes = [.. Heroes(gp, experts, coordinator, administrator, nurse), new(substitute, "Médecin remplaçante à Carhaix-Plouguer", "Remplace le Dr Kerbrat cette semaine : voit ses demandes, reçoit ses avis, demande en son nom."), new(clerk, "Secrétaire de l’équipe", "Vérifie et exporte les actes à facturer."), new(boards.Guest, "Radiothérapeute à Quimper, d’aucune équipe", "Conviée à une RCP à distance : lit les dossiers présentés, eux seuls, et donne son avis.")],
            Told = story => OncobreizhStory.Of(story, gp, substitute),
            Boards = boards.Of,
        };
    }

    private static ProfessionalId PersonOf(string key) => ProfessionalId.From(SceneIds.Of($"{Name}/person/{key}"));

    /// <summary>She replaces the practitioner of Carhaix this week, and acts in her place on these days alone.</summary>
    private static Player SubstituteOf(Stage stage, Player gp, StructureId house, Instant now)
    {
        var substitute = stage.Person("substitute", "Dr", "Awena", "Le Floc’h", Professions.Doctor, "SM54", house);
        var today = now.InZone(SceneZones.Paris).Date;
        stage.Entities.Add(Replacement.Declare(
            gp.Id, substitute.Id, today.PlusDays(-2), today.PlusDays(5), SceneZones.Paris, gp.ActAt(Storyteller.Milliseconds(now - Duration.FromDays(9)))));
        substitute.Grants.Add(new Grant(house, null, Role.Requester) { Of = gp.Id });
        return substitute;
    }

    private static List<Player>[] Rotas(Stage stage, StructureId place, TeamId team)
    {
        List<Player> first =
        [
            stage.Person("duty", "Dr", "Erwan", "Coatanéa", Professions.Doctor, "SM15", place),
            stage.Person("second", "Dr", "Aziliz", "Rivoal", Professions.Doctor, "SM15", place),
            stage.Person("third", "Dr", "Goulven", "Abgrall", Professions.Doctor, "SM15", place),
        ];
        first.ForEach(expert => stage.Give(expert, Role.Expert, place, team));
        return
        [
            [.. first, .. stage.Experts("brest", 8, "SM15", FamilyNames.Brittany, place, team)],
            stage.Experts("lorient", 10, "SM15", FamilyNames.Brittany, place, team),
            stage.Experts("rennes", 10, "SM15", FamilyNames.Brittany, place, team),
        ];
    }

    private static List<Desk> Desks(
        Stage stage, StructureId place, TeamId team, StagedSectors sectors, List<Player>[] rotas, Player coordinator, Instant now)
    {
        var monday = SceneZones.MondayOf(now);
        var recipients = sectors.Cards.Index().ToDictionary(
            card => card.Item.Id,
            card => StagedRecipient.Rota(stage, place, team, $"Astreinte {card.Item.Name}", rotas[card.Index], monday));
        var fallback = StagedRecipient.Rota(
            stage, place, team, "Repli régional", [.. rotas.SelectMany(rota => rota.TakeLast(2))], monday);
        var absences = Away(stage, rotas[0][4], monday);
        LineSketch[] lines =
        [
            new("lesion", "Lésion cutanée suspecte", "lun-ven 00:00-24:00; fériés fermé", "29", 48)
            {
                UrgentPromiseHours = 12,
                Guidance = "Pour toute lésion qui fait craindre un cancer de la peau. Joignez au moins une photo de près, nette, avec une règle, et une vue d’ensemble. Précisez l’ancienneté, l’évolution, les antécédents et les traitements.",
                Aftermath = new(60, "Lésion bénigne\nMélanome\nCarcinome épidermoïde\nCarcinome basocellulaire\nAutre cancer"),
                ReadingPercent = 20,
                Cases = SuspectLesions.All,
                Speciality = "SM15",
                Share = 3,
                Recipients = sector => [recipients[sector.Id]],
                Fallback = [fallback],
                Absences = absences,
            },
            new("dermatose", "Dermatose inflammatoire", "lun-ven 00:00-24:00; fériés fermé", "29", 120)
            {
                UrgentPromiseHours = 24,
                Guidance = "Eczéma, psoriasis, éruption, acné, ulcère. Indiquez les traitements essayés, leur durée et les quantités. Fièvre, bulles ou atteinte des muqueuses\u00A0: cochez «\u00A0urgent\u00A0».",
                Cases = InflammatorySkin.All,
                Speciality = "SM15",
                WidenAfterHours = 4,
                Recipients = sector => [recipients[sector.Id]],
                Fallback = [fallback],
                Absences = absences,
            },
        ];
        return [.. lines.Select(line => line.Set(stage, place, team, sectors, [coordinator]))];
    }

    private static List<Requests.Routing.Absence> Away(Stage stage, Player who, LocalDate monday)
    {
        var (from, to) = (monday.PlusDays(-3), monday.PlusDays(10));
        stage.Entities.Add(new Requests.Lines.Absence { Id = stage.IdOf("absence"), Professional = who.Id, From = from, To = to });
        return [new(who.Id, SceneZones.Paris.AtStartOfDay(from).ToInstant(), SceneZones.Paris.AtStartOfDay(to.PlusDays(1)).ToInstant())];
    }

    /// <summary>A request that the practitioner began and left.</summary>
    private static RequestDraft Draft(Stage stage, Player gp, Desk desk, Instant now) => new()
    {
        Id = RequestId.From(stage.IdOf("draft")),
        Author = gp.Id,
        Line = desk.Line.Id,
        Fields = new RequestForm
        {
            Patient = { BirthName = "TRÉVIEN", FirstNames = "ODETTE", BirthDate = "1951-03-14", Sex = "F", Commune = "Carhaix-Plouguer (29270)" },
            Question = "Lésion du nez apparue il y a deux mois, photo à prendre à la prochaine consultation.",
        }.ToJson(),
        UpdatedAt = Storyteller.Milliseconds(now - Duration.FromHours(5)),
    };

    private static List<Hero> Heroes(Player gp, List<Player> experts, Player coordinator, Player administrator, Player nurse) =>
    [
        new(gp, "Médecin généraliste à Carhaix-Plouguer", "Envoie une demande, apporte un complément, lit les avis rendus et clôt."),
        new(experts[0], "Dermatologue, d’astreinte cette semaine à Brest / Lannion", "Prend en charge une demande, demande un complément, rend son avis."),
        new(experts[1], "Dermatologue de la même astreinte", "Voit disparaître de sa liste ce qu’un confrère prend en charge."),
        new(experts[2], "Dermatologue de la même astreinte", "Reçoit une demande réattribuée ou une demande d’appui."),
        new(coordinator, "Coordinatrice de l’équipe", "Suit toutes les demandes et leur délai, relance, réattribue."),
        new(administrator, "Administrateur de l’équipe", "Règle les lignes d’avis, les secteurs, l’astreinte et les personnes."),
        new(nurse, "Infirmière à Carhaix-Plouguer", "Demande un avis pour une plaie depuis le domicile d’un patient."),
    ];

    private static IReadOnlyList<SectorDrawing> Drawings { get; } =
    [
        new("Brest / Lannion")
        {
            Departments = ["29"],
            Epcis = ["200065928", "200067981", "242200715", "242900744"],
            Communes = ["22016"],
        },
        new("Lorient / Vannes") { Departments = ["56"], Epcis = ["242900694"] },
        new("Rennes") { Departments = ["35", "22"] },
    ];

    private static TeamText Text { get; } = new("Oncobreizh Télédermato", "oncobreizh", SceneZones.Paris.Id)
    {
        Need = "Dermatologie\u00A0: lésions suspectes et dermatoses",
        Summary = "Les dermatologues libéraux de Bretagne répondent aux médecins généralistes qui craignent un cancer de la peau.",
        Departments = ["22", "29", "35", "56"],
        Public = true,
    };
}
