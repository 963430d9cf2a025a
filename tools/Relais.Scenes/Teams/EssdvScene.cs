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

/// <summary>ESSDV-IDF: city dermatologists of Île-de-France ask those of hospitals for treatments that only these may begin.</summary>
public static class EssdvScene
{
    internal const string Name = "essdv";

    /// <summary>The specialised care team.</summary>
    public static StructureId Structure { get; } = StructureId.From(SceneIds.Of($"{Name}/place/ess"));

    /// <summary>Its team.</summary>
    public static TeamId Team { get; } = TeamId.From(SceneIds.Of($"{Name}/team/biotherapies"));

    /// <summary>Dr Solène Aubert, dermatologist in Versailles, who asks.</summary>
    public static ProfessionalId CityDermatologist { get; } = ProfessionalId.From(SceneIds.Of($"{Name}/person/city/78646"));

    private static readonly string[] Territory = ["75", "77", "78", "91", "92", "93", "94", "95"];

    private static readonly string[] Communes = ["78646", "75056", "92012", "93048", "94028", "95127", "77288", "91228", "92050", "94081"];

    internal static StagedTeam Stage(Instant now)
    {
        var stage = new Stage(Name, 32_000, now - Duration.FromDays(500));
        var place = stage.Place("ess", StructureKind.SpecialisedCareTeam, "ESSDV-IDF", "75056");
        var team = stage.Team("biotherapies", place, Text, TeamPages.Essdv);
        var sectors = StagedSectors.Draw(stage, place, team, [new("Île-de-France") { Departments = Territory }]);
        var coordinator = stage.Person("coordinator", "Mme", "Noémie", "Besson", "", null, place);
        stage.Give(coordinator, Role.Coordinator, place, team);
        stage.Give(coordinator, Role.Administrator, place);
        var experts = stage.Experts("hospital", 6, "SM15", FamilyNames.France, place, team);
        var rota = StagedRecipient.Rota(stage, place, team, "Dermatologues hospitaliers", experts, SceneZones.MondayOf(now));
        var cities = Communes.Select(code => CityOf(stage, code)).ToList();
        var hospital = stage.Place("hospital", StructureKind.Establishment, "Hôpital Victor-Baltard", "75056");
        experts.ToList().ForEach(expert => stage.Give(expert, Role.CareProfessional, hospital));
        return new StagedTeam(stage, team, sectors)
        {
            Desks = [LineOf(rota, StagedForm.Publish(stage, team, SkinForms.Biologic, null, coordinator, now)).Set(stage, place, team, sectors, [coordinator])],
            Askers = cities,
            Experts = experts,
            Coordinators = [coordinator],
            FamilyNames = FamilyNames.France,
            Tempo = new Tempo(14, 20),
            Requests = 60,
            Heroes =
            [
                new(cities[0], "Dermatologue à Versailles", "Choisit la pathologie et remplit le dossier avant biothérapie\u00A0: sévérité, traitements reçus, bilan."),
                new(experts[0], "Dermatologue hospitalier", "Lit le dossier structuré, rend son avis, rédige et signe l’ordonnance de médicaments d’exception."),
                new(coordinator, "Coordinatrice de l’équipe", "Suit les dossiers incomplets et les délais."),
            ],
            Told = story => Story(story, cities[0]),
        };
    }

    private static Player CityOf(Stage stage, string commune)
    {
        var place = stage.Place("city/" + commune, StructureKind.Practice, $"Cabinet de dermatologie {Troupe.Of(stage.Commune(commune).Name)}", commune);
        var (first, last) = commune == Communes[0] ? ("Solène", "Aubert") : (FirstNames.OfColleague(stage.Dice).FirstName, stage.Dice.Pick(FamilyNames.France));
        var person = stage.Person("city/" + commune, "Dr", first, last, Professions.Doctor, "SM15", place);
        stage.Give(person, Role.Requester, place);
        return person;
    }

    private static IEnumerable<Script> Story(Storyteller story, Player author)
    {
        var (desk, psoriasis, atopic) = (story.Team.Desks[0], Biologics.All[0], Biologics.All[1]);
        yield return story.Told("sent", desk, author, psoriasis, Duration.FromHours(3), _ => []);
        yield return story.Told("complement", desk, author, psoriasis, Duration.FromHours(50), sent =>
        [
            new(sent + Duration.FromHours(6), BeatKind.Claim),
            new(sent + Duration.FromHours(8), BeatKind.AskComplement, psoriasis.Complements[0].Ask),
        ]);
        yield return story.Told("answered", desk, author, atopic, Duration.FromHours(100), sent =>
        [
            new(sent + Duration.FromHours(9), BeatKind.Claim),
            new(sent + Duration.FromHours(30), BeatKind.Answer, atopic.Opinions[0].Text) { Outcome = Outcome.AdviceOnly },
        ]);
    }

    private static LineSketch LineOf(StagedRecipient rota, TeamForm form) => new("biotherapie", "Biothérapie des dermatoses chroniques", "lun-ven 09:00-17:00; fériés fermé", "75", 40)
    {
        Guidance = "Psoriasis, dermatite atopique, urticaire chronique, maladie de Verneuil. Joignez le bilan avant traitement\u00A0: le dossier complet est étudié d’abord.",
        Cases = Biologics.All,
        Recipients = _ => [rota],
        Fallback = [rota],
        Form = form,
    };

    private static TeamText Text { get; } = new("ESSDV-IDF", "essdv-idf", SceneZones.Paris.Id)
    {
        Need = "Dermatologie\u00A0: biothérapies",
        Summary = "Dermatologues de ville et d’hôpital d’Île-de-France, pour que les biothérapies arrivent plus vite à ceux qui en ont besoin.",
        Departments = Territory,
        Public = true,
    };
}
