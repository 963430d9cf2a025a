namespace Relais.Tests.Access;

/// <summary>The doors of documents, exams and acts.</summary>
internal static partial class AccessTable
{
    private static Door[] Exams(AccessScene scene) =>
    [
        Page("/examens/{Id:guid}", $"/examens/{scene.JoinedFile}", People.OfTheRequestInCharge),
        Page("/examens/{Id:guid}", $"/examens/{scene.FileElsewhere}", People.OfTheRequestElsewhere),
        Post("/examens/{id:guid}/copie", $"/examens/{scene.JoinedFile}/copie", People.OfTheRequestInCharge) with { NoToken = "CrossSite refuses other sites" },
        Post("/examens/qualite", People.SignedIn) with { IsNotFoundForAll = true },
        Post("/photographier", People.SignedIn) with { IsNotFoundForAll = true },
        Page("/photographier/{Id:guid}", $"/photographier/{scene.Capture}", Author),
        Get("/photographier/{id:guid}/photos", $"/photographier/{scene.Capture}/photos", Author),
        Page("/photo/{Secret}", "/photo/inconnu", People.Everyone) with { IsNotFoundForAll = true },
        Page("/photo", People.Everyone) with { IsNotFoundForAll = true },
        Post("/photo/envoi", People.Everyone) with { IsNotFoundForAll = true, NoToken = "a cookie of the telephone, sent by our own script: CrossSite refuses other sites" },
    ];

    private static Door[] Documents(AccessScene scene) =>
    [
        Page("/medicaments", "/medicaments?q=humira", People.SignedIn),
        Get("/diagnostics/suggestions", "/diagnostics/suggestions?q=melanome", People.SignedIn),
        Get("/medicaments/suggestions", "/medicaments/suggestions?q=humira", People.SignedIn),
        Page("/administration/medicaments", Administrators),
        Page("/administration/diagnostics", Administrators),
        Page("/compte/signature", People.SignedIn),
        Page("/demandes/{Id:guid}/ordonnances", $"/demandes/{scene.InCharge}/ordonnances", [Who.Expert]),
        Page("/ordonnances/{Id:guid}", $"/ordonnances/{scene.Prescription}", [Who.Expert]),
        Page("/ordonnances/{Id:guid}/signer", $"/ordonnances/{scene.Prescription}/signer", [Who.Expert]),
        Post("/ordonnances/{id:guid}/brouillon", $"/ordonnances/{scene.Prescription}/brouillon", [Who.Expert]),
        Page("/ordonnances/verifier/{Code}", "/ordonnances/verifier/inconnu", People.Everyone) with { IsNotFoundForAll = true },
    ];

    private static Door[] Billing(AccessScene scene) =>
    [
        Page("/facturation", [.. People.Care.Except([Who.CareProfessional, Who.Coordinator, Who.StrangerCoordinator]), Who.BillingClerk]),
        Get("/facturation/exports/{id:guid}", $"/facturation/exports/{scene.Batch}", [Who.BillingClerk]),
    ];
}
