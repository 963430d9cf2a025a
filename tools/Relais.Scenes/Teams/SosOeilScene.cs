using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Scenes.Cases;
using Relais.Scenes.Staging;
using Relais.Scenes.Words;

namespace Relais.Scenes.Teams;

/// <summary>SOS Œil: eight sectors of Nord and Pas-de-Calais, practices told together, one of their ophthalmologists claims.</summary>
public static class SosOeilScene
{
    internal const string Name = "sosoeil";

    /// <summary>The specialised care team.</summary>
    public static StructureId Structure { get; } = StructureId.From(SceneIds.Of($"{Name}/place/ess"));

    /// <summary>Its team.</summary>
    public static TeamId Team { get; } = TeamId.From(SceneIds.Of($"{Name}/team/ophtalmo"));

    /// <summary>«Œil rouge ou douloureux».</summary>
    public static LineId RedEye { get; } = LineId.From(SceneIds.Of($"{Name}/line/{Team}/rouge"));

    /// <summary>The practice of Lens, which answers for its sector.</summary>
    public static StructureId PracticeOfLens { get; } = StructureId.From(SceneIds.Of($"{Name}/place/practice/Lens"));

    /// <summary>Mme Capucine Wattiez, orthoptist in Lens, who asks.</summary>
    public static ProfessionalId Orthoptist { get; } = PersonOf("orthoptist");

    /// <summary>Dr Achille Vermeulen, ophthalmologist of the practice of Lens.</summary>
    public static ProfessionalId Ophthalmologist { get; } = PersonOf("expert/Lens/1");

    /// <summary>Dr Blandine Podevin, his partner.</summary>
    public static ProfessionalId SecondOphthalmologist { get; } = PersonOf("expert/Lens/2");

    /// <summary>Mme Ghislaine Bocquet, who manages the practice of Lens.</summary>
    public static ProfessionalId PracticeManager { get; } = PersonOf("manager");

    /// <summary>Mme Maud Cordonnier, who coordinates.</summary>
    public static ProfessionalId Coordinator { get; } = PersonOf("coordinator");

    /// <summary>M. Aurélien Samyn, who administers the team.</summary>
    public static ProfessionalId Administrator { get; } = PersonOf("administrator");

    private static readonly string[] Communes =
        ["62119", "62178", "59122", "59139", "59178", "59183", "62193", "62160", "59295", "62765", "62510", "62427", "62041", "59350", "59512", "59599", "59606", "59574", "59392"];

    /// <summary>The commune of the practice of each sector, and how many ophthalmologists work there: twenty in all.</summary>
    private static readonly (SectorDrawing Sector, string Commune, int Experts)[] Practices =
    [
        (new("Béthune-Bruay") { Epcis = ["200072460", "200069672", "200044030"] }, "62119", 2),
        (new("Cambrai") { Epcis = ["200068500", "200030633", "245901038", "200035442"] }, "59122", 2),
        (new("Douai") { Epcis = ["200044618", "200044048"] }, "59178", 2),
        (new("Dunkerque-Calais") { Departments = ["62"], Epcis = ["245900428", "200040954"] }, "59183", 3),
        (new("Hazebrouck") { Epcis = ["200040947", "245900758", "200069037", "246201016"] }, "59295", 2),
        (new("Lens") { Epcis = ["246200364", "246200299", "200033579", "200069482"] }, "62498", 3),
        (new("Lille") { Epcis = ["200093201", "200041960"] }, "59350", 4),
        (new("Valenciennes-Somain") { Departments = ["59"] }, "59606", 2),
    ];

    internal static StagedTeam Stage(Instant now)
    {
        var stage = new Stage(Name, 20_000, now - Duration.FromDays(500));
        var place = stage.Place("ess", StructureKind.SpecialisedCareTeam, "SOS Œil", "59350");
        var team = stage.Team("ophtalmo", place, Text, TeamPages.SosOeil);
        var sectors = StagedSectors.Draw(stage, place, team, [.. Practices.Select(practice => practice.Sector)]);
        var coordinator = stage.Person("coordinator", "Mme", "Maud", "Cordonnier", "", null, place);
        stage.Give(coordinator, Role.Coordinator, place, team);
        var administrator = stage.Person("administrator", "M.", "Aurélien", "Samyn", "", null, place);
        stage.Give(administrator, Role.Administrator, place);
        var practices = Practices.Select(practice => PracticeOf(stage, practice.Sector.Name, practice.Commune, practice.Experts)).ToList();
        var lens = practices[5];
        var manager = stage.Person("manager", "Mme", "Ghislaine", "Bocquet", "", null, lens.Place);
        stage.Give(manager, Role.Manager, lens.Place);
        stage.Give(manager, Role.Administrator, lens.Place);
        var orthoptist = OrthoptistOf(stage);
        var recipients = sectors.Cards.Index().ToDictionary(
            card => card.Item.Id, card => StagedRecipient.Practice(stage, practices[card.Index].Place, practices[card.Index].Experts));
        var lille = recipients[sectors.Cards[6].Id];
        return new StagedTeam(stage, team, sectors)
        {
            Desks = [.. Lines(sector => [recipients[sector.Id]], lille).Select(line => line.Set(stage, place, team, sectors, [coordinator]))],
            Askers = [orthoptist, orthoptist, .. stage.Practitioners(Communes, 2 * Communes.Length, FamilyNames.North)],
            Experts = [.. practices.SelectMany(practice => practice.Experts)],
            Coordinators = [coordinator],
            FamilyNames = FamilyNames.North,
            Tempo = new Tempo(2.5, 3),
            Requests = 150,
            Heroes =
            [
                new(orthoptist, "Orthoptiste à Lens", "Demande un avis en urgence, avec la photo de l’œil."),
                new(lens.Experts[0], "Ophtalmologue au cabinet de Lens", "Voit les demandes de son cabinet et en prend une en charge."),
                new(lens.Experts[1], "Ophtalmologue au cabinet de Lens", "Associée du précédent\u00A0: une demande prise par l’un quitte la liste de l’autre."),
                new(manager, "Responsable du cabinet de Lens", "Gère les personnes et les rôles du cabinet."),
                new(coordinator, "Coordinatrice de l’équipe", "Surveille les urgences des huit secteurs."),
                new(administrator, "Administrateur de l’équipe", "Règle les secteurs et les cabinets qui les prennent."),
            ],
            Told = story => SosOeilStory.Of(story, orthoptist),
        };
    }

    private static ProfessionalId PersonOf(string key) => ProfessionalId.From(SceneIds.Of($"{Name}/person/{key}"));

    private static (StructureId Place, List<Player> Experts) PracticeOf(Stage stage, string sector, string commune, int count)
    {
        var place = stage.Place("practice/" + sector, StructureKind.Practice, $"Cabinet d’ophtalmologie {Troupe.Of(stage.Commune(commune).Name)}", commune);
        (string First, string Last)[] known = sector == "Lens" ? [("Achille", "Vermeulen"), ("Blandine", "Podevin")] : [];
        var experts = new List<Player>();
        for (var rank = 1; rank <= count; rank++)
        {
            var (first, last) = rank <= known.Length ? known[rank - 1] : (FirstNames.OfColleague(stage.Dice).FirstName, stage.Dice.Pick(FamilyNames.North));
            var expert = stage.Person($"expert/{sector}/{rank}", "Dr", first, last, Professions.Doctor, "SM38", place);
            stage.Give(expert, Role.Expert, place);
            experts.Add(expert);
        }

        return (place, experts);
    }

    private static Player OrthoptistOf(Stage stage)
    {
        var place = stage.Place("orthoptist", StructureKind.Practice, "Cabinet d’orthoptie de la Gare", "62498");
        var orthoptist = stage.Person("orthoptist", "Mme", "Capucine", "Wattiez", "92", null, place);
        stage.Give(orthoptist, Role.Requester, place);
        return orthoptist;
    }

    private static LineSketch[] Lines(Func<SectorCard, IReadOnlyList<StagedRecipient>> recipients, StagedRecipient fallback) =>
    [
        new("rouge", "Œil rouge ou douloureux", "lun-sam 08:00-19:00; fériés fermé", "59", 11)
        {
            UrgentPromiseHours = 4,
            Guidance = "Acuité visuelle de chaque œil, port de lentilles, traumatisme, photophobie. Une photo de face en lumière douce. Baisse brutale de la vision\u00A0: cochez «\u00A0urgent\u00A0».",
            Cases = Eyes.Red,
            Share = 2,
            Recipients = recipients,
            Fallback = [fallback],
        },
        new("vision", "Vision et dépistage", "lun-sam 08:00-19:00; fériés fermé", "59", 33)
        {
            UrgentPromiseHours = 4,
            Guidance = "Rétinographies, tension oculaire, bilan orthoptique, dépistage de l’enfant. Joignez les clichés des deux yeux.",
            Cases = Eyes.Vision,
            Recipients = recipients,
            Fallback = [fallback],
        },
    ];

    private static TeamText Text { get; } = new("SOS Œil", "sos-oeil", SceneZones.Paris.Id)
    {
        Need = "Ophtalmologie\u00A0: soins non programmés",
        Summary = "Vingt ophtalmologues du Nord et du Pas-de-Calais prennent en charge les soins non programmés, urgents ou non.",
        Departments = ["59", "62"],
        Public = true,
    };
}
