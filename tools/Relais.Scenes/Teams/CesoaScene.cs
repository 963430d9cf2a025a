using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.Teams;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Scenes.Cases;
using Relais.Scenes.Staging;
using Relais.Scenes.Words;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Scenes.Teams;

/// <summary>CeSOA: an expert centre of rheumatology in Paris, whose form says at once which of its seven scenarios a patient fits.</summary>
public static class CesoaScene
{
    internal const string Name = "cesoa";

    /// <summary>The expert centre.</summary>
    public static StructureId Structure { get; } = StructureId.From(SceneIds.Of($"{Name}/place/centre"));

    /// <summary>Its team.</summary>
    public static TeamId Team { get; } = TeamId.From(SceneIds.Of($"{Name}/team/rhumato"));

    /// <summary>«Bilan d’une demi-journée».</summary>
    public static LineId Assessment { get; } = LineId.From(SceneIds.Of($"{Name}/line/{Team}/bilan"));

    /// <summary>Dr Sidonie Marchand, general practitioner in Montreuil, who asks.</summary>
    public static ProfessionalId GeneralPractitioner { get; } = PersonOf("gp");

    /// <summary>Mme Fatou Keller, who coordinates the centre.</summary>
    public static ProfessionalId Coordinator { get; } = PersonOf("coordinator");

    /// <summary>Dr Aurore Vidal, without an account, who follows her request by a secret link.</summary>
    public static ProfessionalId Follower { get; } = ProfessionalId.From(SceneIds.Of($"{Name}/contact/form"));

    /// <summary>Dr Lise Noël, who has not typed her code yet.</summary>
    public static ProfessionalId Beginner { get; } = ProfessionalId.From(SceneIds.Of($"{Name}/contact/beginning"));

    /// <summary>Dr Ernest Rey, who has proved his address and sent nothing yet.</summary>
    public static ProfessionalId AboutToSend { get; } = ProfessionalId.From(SceneIds.Of($"{Name}/contact/confirmed"));

    /// <summary>M. Basile Royer, who administers it.</summary>
    public static ProfessionalId Administrator { get; } = PersonOf("administrator");

    private static readonly string[] Territory = ["75", "77", "78", "91", "92", "93", "94", "95", "10", "51", "89", "45", "28", "27", "60", "02"];

    private static readonly string[] Communes = ["93048", "94028", "92012", "91228", "95127", "77288", "78646", "75056", "60057", "28085", "45234", "51454"];

    internal static StagedTeam Stage(Instant now)
    {
        var stage = new Stage(Name, 30_000, now - Duration.FromDays(700));
        var place = stage.Place("centre", StructureKind.ExpertCentre, "CeSOA, centre expert de rhumatologie", "75056");
        var team = stage.Team("rhumato", place, Text, TeamPages.Cesoa);
        var sectors = StagedSectors.Draw(stage, place, team, [new("Île-de-France et départements limitrophes") { Departments = Territory }]);
        var coordinator = stage.Person("coordinator", "Mme", "Fatou", "Keller", Professions.Nurse, null, place);
        stage.Give(coordinator, Role.Coordinator, place, team);
        var administrator = stage.Person("administrator", "M.", "Basile", "Royer", "", null, place);
        stage.Give(administrator, Role.Administrator, place);
        Carers(stage, place, team);
        var experts = stage.Experts("rheumatologist", 8, "SM48", FamilyNames.France, place, team);
        var rota = StagedRecipient.Rota(stage, place, team, "Rhumatologues du centre", experts, SceneZones.MondayOf(now));
        var gp = GeneralPractitionerOf(stage);
        var story = new CesoaStory(stage, gp, coordinator);
        return new StagedTeam(stage, team, sectors)
        {
            Desks = [LineOf(rota, StagedForm.Publish(stage, team, CesoaForm.Form, CesoaRules.Rules, administrator, now)).Set(stage, place, team, sectors, [coordinator])],
            Askers = [gp, gp, .. stage.Practitioners(Communes, 2 * Communes.Length, FamilyNames.France)],
            Experts = experts,
            Coordinators = [coordinator],
            FamilyNames = FamilyNames.France,
            Tempo = new Tempo(9, 12),
            Requests = 120,
            Heroes =
            [
                new(gp, "Médecin généraliste à Montreuil", "Remplit le questionnaire du centre et lit aussitôt quel scénario convient, ou pourquoi aucun."),
                new(coordinator, "Infirmière coordinatrice du centre", "Trie ce qui arrive par le formulaire, le téléphone et le courrier."),
                new(administrator, "Administrateur du centre", "Règle le questionnaire et les critères, et compare les versions."),
            ],
            Told = story.Tell,
            Arrivals = request => story.Arrive(now, request),
        };
    }

    private static ProfessionalId PersonOf(string key) => ProfessionalId.From(SceneIds.Of($"{Name}/person/{key}"));

    private static Player GeneralPractitionerOf(Stage stage)
    {
        var place = stage.Place("montreuil", StructureKind.HealthCentre, "Centre de santé de la Croix de Chavaux", "93048");
        var gp = stage.Person("gp", "Dr", "Sidonie", "Marchand", Professions.Doctor, "SM54", place);
        stage.Give(gp, Role.Requester, place);
        return gp;
    }

    /// <summary>Those who see the patient beside the rheumatologist, the same morning.</summary>
    private static void Carers(Stage stage, StructureId place, TeamId team)
    {
        (string Key, string Title, string First, string Last, string Profession)[] carers =
        [
            ("physio", "M.", "Octave", "Perrin", "70"),
            ("occupational", "Mme", "Ines", "Lacroix", "94"),
            ("nurse/1", "Mme", "Awa", "Charpentier", Professions.Nurse),
            ("nurse/2", "M.", "Côme", "Dufour", Professions.Nurse),
            ("radiographer", "Mme", "Zélie", "Blanc", "98"),
        ];
        foreach (var (key, title, first, last, profession) in carers)
        {
            stage.Give(stage.Person(key, title, first, last, profession, null, place), Role.CareProfessional, place, team);
        }
    }

    private static LineSketch LineOf(StagedRecipient rota, TeamForm form) => new("bilan", "Bilan d’une demi-journée", "lun-ven 08:30-18:00; fériés fermé", "75", 48)
    {
        UrgentPromiseHours = 9,
        Guidance = "Le courrier dit le motif, l’ancienneté, les traitements essayés. Joignez imagerie, biologie et lettres de spécialistes. Nous répondons à toutes les demandes.",
        Cases = Joints.All,
        Recipients = _ => [rota],
        Fallback = [rota],
        Form = form,
    };

    private static TeamText Text { get; } = new("CeSOA", "cesoa", SceneZones.Paris.Id)
    {
        Need = "Rhumatologie\u00A0: os et articulations",
        Summary = "Un centre expert où rhumatologues, kinésithérapeute, ergothérapeute, infirmiers et manipulatrice voient le patient en une demi-journée.",
        Departments = Territory,
        Public = true,
    };
}
