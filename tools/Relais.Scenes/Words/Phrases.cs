namespace Relais.Scenes.Words;

/// <summary>What people write around opinions.</summary>
internal static class Phrases
{
    public static IReadOnlyList<string> Withdrawals { get; } =
    [
        "Rendez-vous obtenu entre-temps près du domicile.",
        "Demande envoyée en double, avec mes excuses.",
        "Consultation aux urgences hier soir, la demande n’a plus d’objet.",
        "La lésion a disparu, je surveille.",
    ];

    public static IReadOnlyList<(string Why, string Where)> Declines { get; } =
    [
        ("Les images ne permettent pas de se prononcer et un examen direct est indispensable.", "Consultation présentielle\u00A0: je vous propose d’appeler notre secrétariat, un créneau vous est gardé cette semaine."),
        ("La question relève d’une autre spécialité.", "Service de chirurgie maxillo-faciale du centre hospitalier le plus proche, avec copie de ce courrier."),
        ("La situation dépasse le cadre de la télé-expertise\u00A0: il faut un plateau technique.", "Adresser aux urgences spécialisées, en leur transmettant cette demande."),
        ("Le patient est déjà suivi par un confrère pour la même lésion.", "Contacter le praticien qui le suit\u00A0; son dernier compte rendu date de moins d’un mois."),
    ];

    public static IReadOnlyList<string> Releases { get; } =
    [
        "Je connais personnellement ce patient, je préfère qu’un confrère réponde.",
        "Imprévu au cabinet, je ne pourrai pas répondre dans le délai.",
        "Hors de mon domaine\u00A0: un confrère plus expérimenté sera plus utile.",
    ];

    public static IReadOnlyList<string> Private { get; } =
    [
        "Le requérant a appelé\u00A0: il sera joignable entre 13 h et 14 h.",
        "Deuxième demande pour ce patient cette année.",
        "Secrétariat prévenu, un créneau est possible jeudi.",
    ];

    public static IReadOnlyList<string> Thanks { get; } =
    [
        "Merci beaucoup pour cette réponse rapide, je transmets dès ce soir.",
        "Merci. Consultation de contrôle prévue dans un mois et vous tiens au courant.",
        "Parfait, c’est très clair. Ordonnance faite ce jour.",
    ];
}
