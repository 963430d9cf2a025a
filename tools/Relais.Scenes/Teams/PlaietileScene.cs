using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.Teams;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Requests.Dispatching;
using Relais.Scenes.Cases;
using Relais.Scenes.Staging;
using Relais.Scenes.Words;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Scenes.Teams;

/// <summary>Plaietile: wounds and healing in Pyrénées-Atlantiques and Landes; a coordination in Bayonne receives everything and entrusts it to doctors and nurses.</summary>
public static class PlaietileScene
{
    internal const string Name = "plaietile";

    /// <summary>The specialised care team.</summary>
    public static StructureId Structure { get; } = StructureId.From(SceneIds.Of($"{Name}/place/ess"));

    /// <summary>Its team.</summary>
    public static TeamId Team { get; } = TeamId.From(SceneIds.Of($"{Name}/team/plaies"));

    /// <summary>Mme Maialen Etcheverry, home nurse in Saint-Jean-de-Luz, who asks.</summary>
    public static ProfessionalId HomeNurse { get; } = PersonOf("home-nurse");

    /// <summary>Mme Elaia Goyeneche, nurse and expert of wounds.</summary>
    public static ProfessionalId ExpertNurse { get; } = PersonOf("expert/nurse/1");

    /// <summary>Mme Graxi Larralde, nurse coordinator in Bayonne.</summary>
    public static ProfessionalId Coordinator { get; } = PersonOf("coordinator");

    private static readonly string[] Communes =
        ["64102", "64024", "64122", "64483", "64260", "64445", "64430", "64422", "64371", "40088", "40192", "40284", "40119", "40224", "40065"];

    private static readonly (string Key, string Title, string First, string Last, string Profession, string? Speciality)[] Known =
    [
        ("expert/angiologist", "Dr", "Beñat", "Ibarburu", Professions.Doctor, "SM61"),
        ("expert/surgeon", "Dr", "Colombe", "Lartigue", Professions.Doctor, "SM13"),
        ("expert/dermatologist", "Dr", "Amaia", "Duhalde", Professions.Doctor, "SM15"),
        ("expert/gp/1", "Dr", "Gratien", "Casenave", Professions.Doctor, "SM54"),
        ("expert/gp/2", "Dr", "Lucie", "Destandau", Professions.Doctor, "SM54"),
        ("expert/nurse/1", "Mme", "Elaia", "Goyeneche", Professions.Nurse, null),
        ("expert/nurse/2", "M.", "Pantxo", "Sallaberry", Professions.Nurse, null),
        ("expert/nurse/3", "Mme", "Jeanne", "Lalanne", Professions.Nurse, null),
    ];

    internal static StagedTeam Stage(Instant now)
    {
        var stage = new Stage(Name, 31_000, now - Duration.FromDays(600));
        var place = stage.Place("ess", StructureKind.SpecialisedCareTeam, "Plaietile", "64102");
        var team = stage.Team("plaies", place, Text, TeamPages.Plaietile);
        var sectors = StagedSectors.Draw(
            stage, place, team, [new("Pays basque") { Epcis = ["200067106"] }, new("Béarn") { Departments = ["64"] }, new("Landes") { Departments = ["40"] }]);
        var coordinator = stage.Person("coordinator", "Mme", "Graxi", "Larralde", Professions.Nurse, null, place);
        stage.Give(coordinator, Role.Coordinator, place, team);
        var administrator = stage.Person("administrator", "M.", "Xabi", "Urruty", "", null, place);
        stage.Give(administrator, Role.Administrator, place);
        var experts = Known.Select(one => ExpertOf(stage, place, team, one)).ToList();
        var nurse = HomeNurseOf(stage);
        Practise(stage, experts);
        stage.Entities.AddRange(experts.Select((expert, rank) => new ExpertCapacity { Team = team, Professional = expert.Id, Most = rank < 5 ? 6 : 10 }));
        var form = StagedForm.Publish(stage, team, WoundForm.Form, null, administrator, now);
        return new StagedTeam(stage, team, sectors)
        {
            Desks = [LineOf(StagedRecipient.Coordination(team), form).Set(stage, place, team, sectors, [coordinator])],
            Askers = [nurse, nurse, nurse, .. stage.Practitioners(Communes, Communes.Length, FamilyNames.SouthWest)],
            Experts = experts,
            Coordinators = [coordinator],
            FamilyNames = FamilyNames.SouthWest,
            Tempo = new Tempo(5, 12),
            Requests = 90,
            Dispatching = "Confiée par la coordination, selon la plaie et le secteur.",
            Heroes =
            [
                new(nurse, "Infirmière à domicile à Saint-Jean-de-Luz", "Décrit une plaie avec le questionnaire et une photo, depuis le domicile du patient."),
                new(coordinator, "Infirmière coordinatrice à Bayonne", "Reçoit tout, par Relais, téléphone et courrier, et confie chaque demande à un expert."),
                new(experts[5], "Infirmière experte en plaies et cicatrisation", "Rend le premier avis et suit la cicatrisation."),
                new(administrator, "Administrateur de l’équipe", "Écrit la page publique et tire la plaquette."),
            ],
            Told = story => PlaietileStory.Of(story, nurse, coordinator, PlaietileStory.Neighbour(stage)),
            Arrivals = request => PlaietileStory.Arrivals(stage, coordinator, now, request),
        };
    }

    private static ProfessionalId PersonOf(string key) => ProfessionalId.From(SceneIds.Of($"{Name}/person/{key}"));

    private static Player ExpertOf(Stage stage, StructureId place, TeamId team, (string Key, string Title, string First, string Last, string Profession, string? Speciality) one)
    {
        var expert = stage.Person(one.Key, one.Title, one.First, one.Last, one.Profession, one.Speciality, place);
        stage.Give(expert, Role.Expert, place, team);
        return expert;
    }

    /// <summary>Where some of them practise, which tells how near they are.</summary>
    private static void Practise(Stage stage, List<Player> experts)
    {
        string[] communes = ["64102", "64445", "40088", "64483", "64122"];
        foreach (var (rank, commune) in communes.Index())
        {
            var practice = stage.Place($"practice/{rank}", StructureKind.Practice, $"Cabinet de {stage.Commune(commune).Name}", commune);
            stage.Give(experts[rank], Role.CareProfessional, practice);
        }
    }

    private static Player HomeNurseOf(Stage stage)
    {
        var place = stage.Place("home-nurse", StructureKind.Practice, "Cabinet infirmier du Port", "64483");
        var nurse = stage.Person("home-nurse", "Mme", "Maialen", "Etcheverry", Professions.Nurse, null, place);
        stage.Give(nurse, Role.Requester, place);
        return nurse;
    }

    private static LineSketch LineOf(StagedRecipient coordination, TeamForm form) => new("avis", "Plaie chronique ou complexe", "lun-ven 09:00-17:00; fériés fermé", "64", 16)
    {
        UrgentPromiseHours = 8,
        Guidance = "Toute plaie qui ne cicatrise pas, ou qui inquiète. Mesurez-la, photographiez-la après nettoyage, avec une règle.",
        Cases = Wounds.All,
        Recipients = _ => [coordination],
        Fallback = [coordination],
        RedFlags = "nécrose, ischémie, contact osseux",
        Form = form,
    };

    private static TeamText Text { get; } = new("Plaietile", "plaietile", SceneZones.Paris.Id)
    {
        Need = "Plaies et cicatrisation",
        Summary = "Médecins et infirmiers experts en plaies des Pyrénées-Atlantiques et des Landes\u00A0: un premier avis sous 48\u00A0h, et une coordination qui suit le patient.",
        Departments = ["40", "64"],
        Public = true,
    };
}
