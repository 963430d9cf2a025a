using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Scenes.Cases;
using Relais.Scenes.Staging;
using Relais.Scenes.Words;

namespace Relais.Scenes.National;

/// <summary>Forty teams over all France, for load: in each of twenty territories, one for skin and one for eyes, a sector a department.</summary>
internal static class NationalScene
{
    public const int Teams = 40;
    public const int RequestsPerTeam = 2_500;
    private const int Experts = 24;

    /// <summary>Somebody of the first team who asks.</summary>
    public static ProfessionalId Practitioner => Somebody("practitioner/75056/0");

    /// <summary>An expert of the first team.</summary>
    public static ProfessionalId Expert => Somebody("expert/1");

    /// <summary>The coordinator of the first team.</summary>
    public static ProfessionalId Coordinator => Somebody("coordinator");

    public static StructureId StructureOf(int rank) => StructureId.From(SceneIds.Of($"{NameOf(rank)}/place/ess"));

    /// <summary>One of the forty: the even ones for skin, the odd ones for eyes.</summary>
    public static StagedTeam Stage(int rank, Instant now)
    {
        var territory = NationalTerritories.All[rank / 2];
        var isSkin = rank % 2 == 0;
        var stage = new Stage(NameOf(rank), 100_000 + (rank * 1_000), now - Duration.FromDays(900));
        var main = MainCommune(stage, territory.Departments[0]);
        var place = stage.Place("ess", StructureKind.SpecialisedCareTeam, $"{(isSkin ? "Dermatologie" : "Ophtalmologie")} {territory.Name}", main);
        var team = stage.Team("team", place, Text(rank, territory, isSkin), new TeamPageText { Phone = InventedNumbers.Phone(6_000 + rank) });
        var sectors = StagedSectors.Draw(
            stage, place, team, [.. territory.Departments.Select(code => new SectorDrawing(stage.France.Department(code)!.Name) { Departments = [code] })]);
        var coordinator = Official(stage, "coordinator", place);
        stage.Give(coordinator, Role.Coordinator, place, team);
        var administrator = Official(stage, "administrator", place);
        stage.Give(administrator, Role.Administrator, place);
        var experts = stage.Experts("expert", Experts, isSkin ? "SM15" : "SM38", FamilyNames.France, place, team);
        var askers = stage.Practitioners(Places(stage, territory), isSkin ? 37 : 36, FamilyNames.France);
        return new StagedTeam(stage, team, sectors)
        {
            Desks = [.. Lines(stage, place, team, sectors, territory, isSkin, experts, now).Select(line => line.Set(stage, place, team, sectors, [coordinator]))],
            Askers = askers,
            Experts = experts,
            Coordinators = [coordinator],
            FamilyNames = FamilyNames.France,
            Tempo = isSkin ? new Tempo(8, 7) : new Tempo(2.5, 3),
            Requests = RequestsPerTeam,
            Days = 365,
            IsForLoad = true,
            Returning = 0.42,
            Heroes =
            [
                new(askers[0], $"Médecin généraliste à {askers[0].Commune.Name}", "Envoie une demande parmi des milliers."),
                new(experts[0], "Expert, d’astreinte cette semaine", "Voit les demandes de son astreinte."),
                new(coordinator, "Coordinatrice de l’équipe", "Suit toutes les demandes de l’équipe."),
                new(administrator, "Administratrice de l’équipe", "Règle l’équipe et ses personnes."),
            ],
        };
    }

    private static ProfessionalId Somebody(string key) => ProfessionalId.From(SceneIds.Of($"{NameOf(0)}/person/{key}"));

    private static string NameOf(int rank) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"national-{rank:00}");

    private static string MainCommune(Stage stage, string department) =>
        stage.France.All.First(commune => commune.Card.Department == department).Card.Code;

    private static Player Official(Stage stage, string key, StructureId place) =>
        stage.Person(key, "Mme", stage.Dice.Pick(FirstNames.Of(Patients.Contract.Sex.Female, 40)), stage.Dice.Pick(FamilyNames.France), "", null, place);

    /// <summary>The most populated communes of the territory, where the requesters work.</summary>
    private static List<string> Places(Stage stage, NationalTerritory territory) =>
        [.. stage.France.All.Where(commune => territory.Departments.Contains(commune.Card.Department)).Take(36).Select(commune => commune.Card.Code)];

    private static List<LineSketch> Lines(
        Stage stage, StructureId place, TeamId team, StagedSectors sectors, NationalTerritory territory, bool isSkin, List<Player> experts, Instant now)
    {
        var monday = SceneZones.MondayOf(now);
        var recipients = sectors.Cards.Index().ToDictionary(
            card => card.Item.Id,
            card => StagedRecipient.Rota(
                stage, place, team, $"Astreinte {card.Item.Name}", [.. experts.Where((_, rank) => rank % sectors.Cards.Count == card.Index)], monday));
        LineSketch Line(string key, string name, string hours, int promise, IReadOnlyList<Case> cases) =>
            new(key, name, hours, territory.Departments[0], promise)
            {
                UrgentPromiseHours = isSkin ? 12 : 4,
                Guidance = "Décrivez la situation et ce que vous attendez de l’avis.",
                Cases = cases,
                Recipients = sector => [recipients[sector.Id]],
            };
        return isSkin
            ?
            [
                Line("lesion", "Lésion cutanée suspecte", "lun-ven 00:00-24:00; fériés fermé", 48, SuspectLesions.All),
                Line("dermatose", "Dermatose inflammatoire", "lun-ven 00:00-24:00; fériés fermé", 120, InflammatorySkin.All),
            ]
            :
            [
                Line("rouge", "Œil rouge ou douloureux", "lun-sam 08:00-19:00; fériés fermé", 11, Eyes.Red),
                Line("vision", "Vision et dépistage", "lun-sam 08:00-19:00; fériés fermé", 33, Eyes.Vision),
            ];
    }

    private static TeamText Text(int rank, NationalTerritory territory, bool isSkin) =>
        new(
            $"{(isSkin ? "Dermatologie" : "Ophtalmologie")} {territory.Name}",
            $"{(isSkin ? "dermatologie" : "ophtalmologie")}-{Slugs.Of(territory.Name)}",
            Territory.OfDepartment(territory.Departments[0]).Zone.Id)
        {
            Need = isSkin ? "Dermatologie" : "Ophtalmologie",
            Summary = "Une équipe inventée pour mesurer Relais à l’échelle du pays.",
            Departments = territory.Departments,
            Public = true,
        };
}
