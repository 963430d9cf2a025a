using NodaTime;
using Relais.Kernel;
using Relais.Ui.Components;
using Relais.Ui.Layout;
using Relais.Ui.Time;

namespace Relais.Ui.StyleGuide;

/// <summary>Invented values for the style guide.</summary>
internal static class StyleSamples
{
    public static readonly Instant Now = Instant.FromUtc(2026, 3, 12, 8, 12);

    public static readonly IReadOnlyList<NavigationEntry> Entries =
    [
        new("Ma journée", "/style", "home", 1, _ => true),
        new("Demandes", "/demandes", "messages", 2, _ => true),
        new("Patients", "/patients", "user-heart", 3, _ => true),
        new("Agenda", "/agenda", "calendar", 4, _ => true),
        new("Régulation", "/regulation", "route", 5, _ => true),
        new("Documents", "/documents", "files", 6, _ => true),
        new("Administration", "/administration", "settings", 7, _ => true),
    ];

    public static readonly IReadOnlyList<Place> Places =
    [
        new(StructureId.From(new Guid("0197a000-0000-7000-8000-000000000001")), "Maison de santé de Carhaix", "Médecin généraliste"),
        new(StructureId.From(new Guid("0197a000-0000-7000-8000-000000000002")), "Oncobreizh Télédermato", "Experte, secteur Brest / Lannion"),
    ];

    public static readonly Myself Myself = new("Dr Awa Le Goff", "Médecin généraliste");

    public static readonly IReadOnlyList<(string Name, Promise Promise)> Clocks =
    [
        ("Calme", new Promise(Now + Duration.FromHours(28)) { Remaining = Duration.FromHours(11) }),
        ("Bientôt", new Promise(Now + Duration.FromMinutes(95)) { Remaining = Duration.FromMinutes(95) }),
        ("En retard", new Promise(Now - Duration.FromHours(3))),
        ("En pause", new Promise(Now + Duration.FromHours(28)) { Paused = true, Remaining = Duration.FromHours(11) }),
        ("Répondu", new Promise(Now + Duration.FromHours(2)) { Answered = Now - Duration.FromHours(1) }),
        ("Sans promesse", new Promise(null)),
    ];

    public static readonly IReadOnlyList<Row> Rows =
    [
        new("DA-2026-004217", "Lésion cutanée suspecte", "Le Bihan Maëlle, 62 ans", "Dr Awa Le Goff", Stage.Waiting, "À prendre en charge", Clocks[1].Promise, true),
        new("DA-2026-004209", "Suivi de mélanome", "Kervella Yann, 71 ans", "Dr Ronan Tanguy", Stage.InHand, "En charge", Clocks[0].Promise, false),
        new("DA-2026-004188", "Éruption sous traitement", "Morvan Soizic, 45 ans", "Dr Awa Le Goff", Stage.InHand, "En charge", Clocks[2].Promise, false),
        new("DA-2026-004170", "Lésion cutanée suspecte", "Guillou Erwan, 38 ans", "Dr Nolwenn Riou", Stage.Paused, "Complément attendu", Clocks[3].Promise, false),
        new("DA-2026-004102", "Plaie chronique", "Le Roux Denise, 84 ans", "Gwenola Salaün, infirmière", Stage.Answered, "Avis rendu", Clocks[4].Promise, false),
    ];

    public static readonly IReadOnlyList<double> Delays =
        [3, 5, 6, 9, 11, 14, 15, 17, 19, 20, 21, 22, 23, 26, 27, 28, 29, 30, 31, 33, 34, 35, 36, 36, 37, 38, 39, 40, 41, 43, 44, 46, 47, 49, 52, 55, 61, 90];

    public static FieldErrors Wrong()
    {
        var errors = new FieldErrors();
        errors.Add("exemple-commune", "Choisissez une commune de la liste : «\u00A0Karaez\u00A0» n’est pas reconnue.");
        errors.Add("exemple-naissance", "La date de naissance ne peut pas être dans le futur.");
        return errors;
    }

    public sealed record Row(string Number, string Motive, string Patient, string Author, Stage Stage, string State, Promise Promise, bool Unread);
}
