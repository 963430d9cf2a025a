using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.Teams;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Requests.Life;
using Relais.Scenes.Cases;
using Relais.Scenes.History;
using Relais.Scenes.Staging;
using Relais.Scenes.Words;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Scenes.Teams;

/// <summary>ESS Cardio Pays de la Loire: one front door for cardiology, a rota in each of the five departments.</summary>
public static class CardioScene
{
    internal const string Name = "cardio";

    /// <summary>The specialised care team.</summary>
    public static StructureId Structure { get; } = StructureId.From(SceneIds.Of($"{Name}/place/ess"));

    /// <summary>Its team.</summary>
    public static TeamId Team { get; } = TeamId.From(SceneIds.Of($"{Name}/team/cardiologie"));

    /// <summary>Dr Honorine Cesbron, general practitioner in Saumur, who asks.</summary>
    public static ProfessionalId GeneralPractitioner { get; } = ProfessionalId.From(SceneIds.Of($"{Name}/person/gp"));

    private static readonly (string Department, string Name)[] Departments = [("44", "Loire-Atlantique"), ("49", "Maine-et-Loire"), ("53", "Mayenne"), ("72", "Sarthe"), ("85", "Vendée")];

    private static readonly string[] Communes = ["44109", "44184", "44036", "49007", "49099", "53130", "53147", "72181", "72154", "85191", "85194", "85092"];

    internal static StagedTeam Stage(Instant now)
    {
        var stage = new Stage(Name, 33_000, now - Duration.FromDays(450));
        var place = stage.Place("ess", StructureKind.SpecialisedCareTeam, "ESS Cardio Pays de la Loire", "44109");
        var team = stage.Team("cardiologie", place, Text, TeamPages.Cardio);
        var sectors = StagedSectors.Draw(stage, place, team, [.. Departments.Select(one => new SectorDrawing(one.Name) { Departments = [one.Department] })]);
        var coordinator = stage.Person("coordinator", "Mme", "Bérengère", "Gaborit", Professions.Nurse, null, place);
        stage.Give(coordinator, Role.Coordinator, place, team);
        stage.Give(coordinator, Role.Administrator, place);
        var experts = stage.Experts("cardiologist", 3 * Departments.Length, "SM04", FamilyNames.Loire, place, team);
        var rotas = Departments.Index().Select(one => StagedRecipient.Rota(
            stage, place, team, $"Astreinte {one.Item.Name}", experts.GetRange(3 * one.Index, 3), SceneZones.MondayOf(now))).ToList();
        var ofSector = sectors.Cards.Index().ToDictionary(card => card.Item.Id, card => rotas[card.Index]);
        var gp = GeneralPractitionerOf(stage);
        var form = StagedForm.Publish(stage, team, EyeAndHeartForms.Cardiology, null, coordinator, now);
        return new StagedTeam(stage, team, sectors)
        {
            Desks = [LineOf(sector => [ofSector[sector.Id]], rotas[0], form).Set(stage, place, team, sectors, [coordinator])],
            Askers = [gp, gp, .. stage.Practitioners(Communes, 2 * Communes.Length, FamilyNames.Loire)],
            Experts = experts,
            Coordinators = [coordinator],
            FamilyNames = FamilyNames.Loire,
            Tempo = new Tempo(6, 9),
            Requests = 80,
            Heroes =
            [
                new(gp, "Médecin généraliste à Saumur", "Demande la lecture d’un ECG et un avis sur un traitement."),
                new(experts[3], "Cardiologue de Maine-et-Loire", "Répond aux demandes de son département pendant son astreinte."),
                new(coordinator, "Coordinatrice et administratrice de l’équipe", "Surveille les cinq départements et règle les astreintes."),
            ],
            Told = story => Story(story, gp),
        };
    }

    private static Player GeneralPractitionerOf(Stage stage)
    {
        var place = stage.Place("saumur", StructureKind.HealthHouse, "Maison de santé du Thouet", "49328");
        var gp = stage.Person("gp", "Dr", "Honorine", "Cesbron", Professions.Doctor, "SM54", place);
        stage.Give(gp, Role.Requester, place);
        return gp;
    }

    private static IEnumerable<Script> Story(Storyteller story, Player gp)
    {
        var (desk, rhythm, breath) = (story.Team.Desks[0], Hearts.All[0], Hearts.All[1]);
        yield return story.Told("sent", desk, gp, rhythm, Duration.FromHours(1.2), _ => [], urgent: true);
        yield return story.Told("in-charge", desk, gp, breath, Duration.FromHours(20), sent => [new(sent + Duration.FromHours(4), BeatKind.Claim)]);
        yield return story.Told("answered", desk, gp, rhythm, Duration.FromHours(60), sent =>
        [
            new(sent + Duration.FromHours(3), BeatKind.Claim),
            new(sent + Duration.FromHours(12), BeatKind.Answer, rhythm.Opinions[0].Text) { Outcome = Outcome.AdviceOnly },
        ]);
    }

    private static LineSketch LineOf(Func<SectorCard, IReadOnlyList<StagedRecipient>> recipients, StagedRecipient fallback, TeamForm form) =>
        new("avis", "Avis cardiologique", "lun-ven 08:30-18:30; fériés fermé", "44", 30)
        {
            UrgentPromiseHours = 10,
            Guidance = "Lecture d’un ECG, dyspnée, palpitations, hypertension, avis avant une opération. Joignez l’ECG en entier. Douleur thoracique en cours\u00A0: appelez le 15.",
            Cases = Hearts.All,
            Recipients = recipients,
            Fallback = [fallback],
            RedFlags = "syncope, douleur thoracique",
            Form = form,
        };

    private static TeamText Text { get; } = new("ESS Cardio Pays de la Loire", "ess-cardio-pays-de-la-loire", SceneZones.Paris.Id)
    {
        Need = "Cardiologie",
        Summary = "Les cardiologues libéraux des Pays de la Loire répondent ensemble aux professionnels de leur région, de l’ECG au rendez-vous.",
        Departments = [.. Departments.Select(one => one.Department)],
        Public = true,
    };
}
