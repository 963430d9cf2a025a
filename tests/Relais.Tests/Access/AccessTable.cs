namespace Relais.Tests.Access;

/// <summary>Who may pass which door. An endpoint that is not here fails the tests; whoever is not named gets «not found».</summary>
internal static partial class AccessTable
{
    private static readonly Who[] Administrators = [Who.Administrator, Who.StrangerAdministrator];
    private static readonly Who[] Administrator = [Who.Administrator];
    private static readonly Who[] SettingUp = [Who.Administrator, Who.StrangerAdministrator, Who.Coordinator, Who.StrangerCoordinator];
    private static readonly Who[] SettingUpTheRota = [Who.Administrator, Who.Coordinator];
    private static readonly Who[] SpeakingForTheTeam = [Who.Administrator, Who.Manager];
    private static readonly Who[] Author = [Who.Author];
    private static readonly Who[] Answering = [Who.Expert, Who.GroupExpert, Who.TeamExpert, Who.Colleague, Who.Coordinator, Who.Manager];
    private static readonly Who[] Coordinators = [Who.Coordinator, Who.StrangerCoordinator];
    private static readonly Who[] Leading = [.. Coordinators, Who.Administrator, Who.StrangerAdministrator, Who.Manager];

    private static readonly Dictionary<string, string> Tus = new() { ["Tus-Resumable"] = "1.0.0", ["Sec-Fetch-Site"] = "same-origin", ["Sec-Fetch-Mode"] = "cors", ["Upload-Offset"] = "0" };

    public static IReadOnlyList<Door> Of(AccessScene scene) =>
        [.. Billing(scene), .. Public(), .. Account(), .. Directory(scene), .. Patients(scene), .. Messaging(scene), .. Lines(scene), .. Forms(scene), .. Requests(scene), .. Concertation(scene), .. Intake(scene), .. Documents(scene), .. Exams(scene), .. Files(scene), .. Exit()];

    private static Door[] Public() =>
    [
        Page("/", People.Everyone),
        Page("/equipes/{Slug}", "/equipes/oncobreizh", People.Everyone),
        Page("/connexion", People.Everyone),
        Page("/connexion/code", People.Everyone) with { LeadsToSignIn = true },
        Page("/compte/oubli", People.Everyone),
        Page("/compte/invitation/{Token}", "/compte/invitation/inconnu", People.Everyone),
        Page("/erreur", People.Everyone),
        Page("/accessibilite", People.Everyone),
        Page("/confidentialite", People.Everyone),
        Page("/introuvable", People.Everyone) with { IsNotFoundForAll = true },
        Page("/demo", People.Everyone),
        Page("/demo/courriels", People.Everyone),
        // Only there while one develops.
        Page("/style", People.Everyone) with { IsNotFoundForAll = true },
        Page("/style/formulaire", People.Everyone) with { IsNotFoundForAll = true },
        Page("/style/fiche", People.Everyone) with { IsNotFoundForAll = true },
        Get("/_framework/opaque-redirect", People.Everyone) with { IsNotFoundForAll = true },
        Get("/communes", "/communes?q=carhaix", People.Everyone),
        Get("/assets/{name}", "/assets/inconnu.css", People.Everyone) with { IsNotFoundForAll = true },
        Get("/favicon.ico", People.Everyone),
        Get("/robots.txt", People.Everyone),
        Get("/sitemap.xml", People.Everyone),
        Get("/equipes/{slug}/plaquette", "/equipes/oncobreizh/plaquette", People.Everyone),
        Post("/apparence", People.Everyone) with { NoToken = "keeps a colour in a cookie" },
        Post("/connexion/cle", People.Everyone) with { NoToken = "gives a challenge" },
    ];

    private static Door[] Account() =>
    [
        Page("/compte", People.SignedIn),
        Page("/recherche", "/recherche?q=DA-2026-000001", People.SignedIn),
        Page("/compte/mot-de-passe", People.SignedIn),
        Page("/compte/cles", People.SignedIn),
        Page("/compte/codes-de-secours", People.SignedIn),
        // Also for those between the password and the second factor: the page itself sends the others to sign in.
        Page("/compte/second-facteur", People.SignedIn),
        Page("/connexion/confirmer", People.SignedIn),
        Page("/reprise/{Token}", "/reprise/inconnu", People.SignedIn) with { IsNotFoundForAll = true },
        Post("/compte/cles/nouvelle", People.SignedIn) with { NoToken = "gives a challenge" },
    ];

    private static Door[] Directory(AccessScene scene) =>
    [
        Page("/choisir-lieu", People.SignedIn),
        Post("/lieu", People.SignedIn),
        Page("/administration", SettingUp),
        Page("/administration/structures", Administrators),
        Page("/administration/structures/nouvelle", Administrators),
        Page("/administration/structures/{Id:guid}", $"/administration/structures/{scene.Ess.Id}", Administrator),
        Page("/administration/equipes/{Id:guid}", $"/administration/equipes/{scene.Team.Id}", Administrator),
        Page("/administration/equipes/{Id:guid}/page", $"/administration/equipes/{scene.Team.Id}/page", SpeakingForTheTeam),
        Page("/administration/equipes/{Id:guid}/secteurs", $"/administration/equipes/{scene.Team.Id}/secteurs", Administrator),
        Page("/administration/secteurs/{Id:guid}", $"/administration/secteurs/{scene.Sector}", Administrator),
        Page("/administration/personnes", Administrators),
        Page("/administration/personnes/nouvelle", Administrators),
        Page("/administration/personnes/{Id:guid}", $"/administration/personnes/{scene.Of(Who.Expert)}", Administrator),
        Page("/administration/personnes/{Id:guid}", $"/administration/personnes/{scene.Of(Who.StrangerExpert)}", [Who.StrangerAdministrator]),
    ];

    private static Door[] Patients(AccessScene scene) =>
    [
        Page("/patients", People.Care),
        Page("/patients/nouveau", People.Care),
        .. Patient(scene.PatientInCharge.ToString(), People.OfTheRequestInCharge),
        .. Patient(scene.PatientSent.ToString(), People.OfTheRequestSent),
        .. Patient(scene.PatientElsewhere.ToString(), People.OfTheRequestElsewhere),
        Page("/administration/journal", Administrators),
        Get("/administration/journal/export", Administrators),
    ];

    private static Door[] Patient(string id, Who[] mayPass) =>
    [
        Page("/patients/{Id:guid}", $"/patients/{id}", mayPass),
        Page("/patients/{Id:guid}/traces", $"/patients/{id}/traces", mayPass),
        Page("/patients/{Id:guid}/identite", $"/patients/{id}/identite", mayPass),
    ];

    private static Door[] Messaging(AccessScene scene) =>
    [
        Page("/notifications", People.SignedIn),
        Get("/notifications/liste", People.SignedIn),
        Get("/notifications/nombre", People.SignedIn),
        Get("/notifications/{id:guid}", $"/notifications/{scene.Draft}", People.SignedIn) with { IsNotFoundForAll = true },
        Page("/compte/notifications", People.SignedIn),
        Get("/flux", People.SignedIn),
    ];

    private static Door[] Lines(AccessScene scene) =>
    [
        Page("/administration/lignes", Administrators),
        Page("/administration/lignes/{Id:guid}", $"/administration/lignes/{scene.Line.Id}", Administrator),
        Page("/administration/equipes/{Team:guid}/lignes/nouvelle", $"/administration/equipes/{scene.Team.Id}/lignes/nouvelle", Administrator),
        Page("/administration/equipes/{Team:guid}/astreintes", $"/administration/equipes/{scene.Team.Id}/astreintes", SettingUpTheRota),
        Page("/administration/equipes/{Team:guid}/absences", $"/administration/equipes/{scene.Team.Id}/absences", SettingUpTheRota),
        Page("/administration/equipes/{Team:guid}/capacites", $"/administration/equipes/{scene.Team.Id}/capacites", SettingUpTheRota),
        Page("/administration/equipes/{Team:guid}/remplacements", $"/administration/equipes/{scene.Team.Id}/remplacements", [Who.Manager, .. SettingUpTheRota]),
        Page("/administration/structures/{Structure:guid}/remplacements", $"/administration/structures/{scene.Ess.Id}/remplacements", [Who.Manager, Who.Administrator]),
        Page("/remplacements", [.. People.SignedIn.Except([Who.StrangerCoordinator, Who.BillingClerk, Who.Coordinator])]),
        Page("/administration/astreintes/{Id:guid}", $"/administration/astreintes/{scene.Rota.Id}", SettingUpTheRota),
        Page("/absences", [.. People.SignedIn.Except([Who.Stranger, Who.SameStructure, Who.CareProfessional, Who.Manager, Who.BillingClerk, Who.Author])]),
    ];

    private static Door[] Forms(AccessScene scene) =>
    [
        Page("/administration/formulaires", Administrators),
        Page("/administration/formulaires/{Id:guid}", $"/administration/formulaires/{scene.Form.Id}", Administrator),
        Page("/administration/formulaires/{Id:guid}/questions", $"/administration/formulaires/{scene.Form.Id}/questions", Administrator),
        Page("/administration/formulaires/{Id:guid}/criteres", $"/administration/formulaires/{scene.Form.Id}/criteres", Administrator),
        Page("/administration/formulaires/{Id:guid}/rejouer", $"/administration/formulaires/{scene.Form.Id}/rejouer", [Who.Administrator, Who.Coordinator, Who.Manager]),
        Get("/administration/formulaires/{id:guid}/fhir", $"/administration/formulaires/{scene.Form.Id}/fhir", Administrator),
    ];

    private static Door[] Requests(AccessScene scene) =>
    [
        Page("/accueil", People.SignedIn),
        Page("/demandes", People.SignedIn),
        Get("/demandes/liste", "/demandes/liste?vue=a-repondre", People.SignedIn),
        Get("/demandes/liste", "/demandes/liste?vue=equipe", People.SignedIn),
        Get("/demandes/liste", "/demandes/liste?vue=envoyees", People.SignedIn),
        Page("/demandes/nouvelle", $"/demandes/nouvelle?ligne={scene.Line.Id}", People.SignedIn),
        Page("/demandes/nouvelle", $"/demandes/nouvelle?ligne={scene.Line.Id}&brouillon={scene.Draft}", People.SignedIn),
        Page("/demandes/nouvelle", $"/demandes/nouvelle?ligne={scene.Line.Id}&patient={scene.PatientInCharge}", People.SignedIn),
        Post("/demandes/brouillons/{id:guid}", $"/demandes/brouillons/{scene.Draft}?ligne={scene.Line.Id}", People.SignedIn),
        Page("/mes-demandes/qualite", People.SignedIn),
        Page("/relectures", [Who.Expert, Who.GroupExpert, Who.TeamExpert, Who.Colleague, Who.StrangerExpert]),
        Page("/relectures/{Id:guid}", $"/relectures/{scene.Reading}", [Who.TeamExpert]),
        Page("/relectures/avis/{Id:guid}", $"/relectures/avis/{scene.Reading}", [Who.Expert]),
        // The request that was read again has no photo.
        Get("/relectures/{id:guid}/photos/{rank:int}", $"/relectures/{scene.Reading}/photos/1", [Who.TeamExpert]) with { IsNotFoundForAll = true },
        Page("/modeles", [.. Answering, Who.StrangerExpert, Who.StrangerCoordinator]),
        Page("/modeles/nouveau", [.. Answering, Who.StrangerExpert, Who.StrangerCoordinator]),
        Page("/modeles/{Id:guid}", $"/modeles/{scene.Template.Id}", Answering),
        .. Request(scene.InCharge.ToString(), People.OfTheRequestInCharge),
        Page("/demandes/{Id:guid}/autres-avis/{Second:guid}", $"/demandes/{scene.InCharge}/autres-avis/{scene.Second}", [Who.Colleague]),
        .. Request(scene.Sent.ToString(), People.OfTheRequestSent),
        .. Request(scene.Elsewhere.ToString(), People.OfTheRequestElsewhere),
    ];

    private static Door[] Intake(AccessScene scene) =>
    [
        Page("/regulation", Coordinators),
        Page("/pilotage", Leading),
        Page("/regulation/courrier", Coordinators),
        Page("/regulation/courrier/{Id:guid}", $"/regulation/courrier/{scene.Letter}", [Who.Coordinator]),
        Page("/regulation/courriels", Coordinators),
        Page("/regulation/courriels/{Id:guid}", $"/regulation/courriels/{scene.Mail}", [Who.Coordinator]),
        Get("/fichiers/{id:guid}", $"/fichiers/{scene.MailFile}", [Who.Coordinator]),
        Page("/administration/equipes/{Team:guid}/courriels", $"/administration/equipes/{scene.Team.Id}/courriels", Administrator),
        Page("/administration/courriels/{Id:guid}", $"/administration/courriels/{scene.Mailbox.Id}", Administrator),
        Page("/appels", Coordinators),
        Get("/appels/nouveau", Coordinators),
        Page("/appels/{Id:guid}", $"/appels/{scene.Call}", [Who.Coordinator]),
        Post("/appels/{id:guid}/brouillon", $"/appels/{scene.Call}/brouillon?equipe={scene.Team.Id}", People.SignedIn),
        Get("/fichiers/{id:guid}", $"/fichiers/{scene.LetterFile}", [Who.Coordinator]),
        Page("/demander/{Line:guid}", $"/demander/{scene.Line.Id}", People.Everyone),
        Page("/suivi/{Link}", "/suivi/inconnu", People.Everyone) with { IsNotFoundForAll = true },
        Get("/suivi/{link}/fichiers/{file:guid}", $"/suivi/inconnu/fichiers/{scene.LetterFile}", People.Everyone) with { IsNotFoundForAll = true },
        Post("/suivi/{link}/courrier", "/suivi/inconnu/courrier", People.Everyone) with { IsNotFoundForAll = true },
        Page("/suivi/{Link}/consultation", "/suivi/inconnu/consultation", People.Everyone) with { IsNotFoundForAll = true },
        Get("/suivi/{link}/rendez-vous.ics", "/suivi/inconnu/rendez-vous.ics", People.Everyone) with { IsNotFoundForAll = true },
        Page("/suivi/{Link}/code", "/suivi/inconnu/code", People.Everyone) with { IsNotFoundForAll = true },
        Page("/suivi/{Link}/demande", "/suivi/inconnu/demande", People.Everyone) with { IsNotFoundForAll = true },
    ];

    private static IEnumerable<Door> Request(string id, Who[] mayPass) =>
        new[] { "", "/complement", "/attribuer", "/reorienter", "/decliner", "/ajouter", "/retirer", "/orienter", "/reunir", "/autres-avis", "/rcp", "/consultation" }
            .Select(action => Page("/demandes/{Id:guid}" + action, $"/demandes/{id}{action}", mayPass))
            // No slot was chosen in the scene: there is nothing to put in a calendar.
            .Append(Get("/demandes/{id:guid}/rendez-vous.ics", $"/demandes/{id}/rendez-vous.ics", mayPass) with { IsNotFoundForAll = true })
            .Append(Post("/demandes/{id:guid}/courrier", $"/demandes/{id}/courrier", mayPass))
            .Append(Post("/demandes/{id:guid}/envois", $"/demandes/{id}/envois", [.. mayPass.Except(People.Asking)]))
            .Append(Post("/demandes/{id:guid}/envois/{sending:guid}", $"/demandes/{id}/envois/{Guid.Empty}", mayPass) with { IsNotFoundForAll = true })
            .Append(Get("/demandes/{id:guid}/information-patient", $"/demandes/{id}/information-patient", [.. mayPass.Intersect(People.Asking)]))
            .Append(Post("/demandes/{id:guid}/avis/brouillon", $"/demandes/{id}/avis/brouillon", mayPass));

    private static Door[] Files(AccessScene scene) =>
    [
        new("OPTIONS", "/fichiers/", "/fichiers/", People.SignedIn),
        Post("/fichiers/", People.SignedIn) with { NoToken = "bytes sent by our own script: CrossSite refuses other sites" },
        Post("/fichiers/formulaire", People.SignedIn) with { NoToken = "CrossSite refuses other sites" },
        Get("/fichiers/{id:guid}", $"/fichiers/{scene.JoinedFile}", People.OfTheRequestInCharge),
        Get("/fichiers/{id:guid}", $"/fichiers/{scene.JoinedFile}?taille=360", People.OfTheRequestInCharge),
        Get("/fichiers/{id:guid}", $"/fichiers/{scene.LooseFile}", Author),
        Get("/fichiers/{id:guid}", $"/fichiers/{scene.FileElsewhere}", People.OfTheRequestElsewhere),
        Get("/fichiers/{id:guid}/etat", $"/fichiers/{scene.JoinedFile}/etat", People.OfTheRequestInCharge),
        Get("/fichiers/{id:guid}/etat", $"/fichiers/{scene.LooseFile}/etat", Author),
        new("HEAD", "/fichiers/{id:guid}", $"/fichiers/{scene.LooseFile}", Author) { Headers = Tus },
        // A file that has come to its end takes no more bytes.
        new("PATCH", "/fichiers/{id:guid}", $"/fichiers/{scene.LooseFile}", Author) { Headers = Tus, NoToken = "CrossSite refuses other sites", IsNotFoundForAll = true },
        new("DELETE", "/fichiers/{id:guid}", $"/fichiers/{scene.DoomedFile}", Author) { Headers = Tus, NoToken = "CrossSite refuses other sites" },
    ];

    /// <summary>These change who one is, so they come last.</summary>
    private static Door[] Exit() =>
    [
        Post("/demo/connexion", People.Everyone) with { NoToken = "only exists in a demonstration" },
        Post("/deconnexion", People.Everyone) with { NoToken = "CrossSite refuses other sites", LeadsToSignIn = true },
    ];

    private static Door Page(string pattern, Who[] mayPass) => Page(pattern, pattern, mayPass);

    private static Door Page(string pattern, string address, Who[] mayPass) => new("PAGE", pattern, address, mayPass);

    private static Door Get(string pattern, Who[] mayPass) => Get(pattern, pattern, mayPass);

    private static Door Get(string pattern, string address, Who[] mayPass) => new("GET", pattern, address, mayPass);

    private static Door Post(string pattern, Who[] mayPass) => Post(pattern, pattern, mayPass);

    private static Door Post(string pattern, string address, Who[] mayPass) => new("POST", pattern, address, mayPass);
}
