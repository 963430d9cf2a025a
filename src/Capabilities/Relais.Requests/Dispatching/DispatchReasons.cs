using NodaTime;
using Relais.Kernel.Time;

namespace Relais.Requests.Dispatching;

/// <summary>Every reason that a suggestion may give, and what each is worth.</summary>
internal static class DispatchReasons
{
    public const string Speciality = "dispatch.speciality";
    public const string OtherSpeciality = "dispatch.other-speciality";
    public const string Load = "dispatch.load";
    public const string Patient = "dispatch.patient";
    public const string Requester = "dispatch.requester";
    public const string Near = "dispatch.near";
    public const string Leaves = "dispatch.leaves";
    public const string Away = "dispatch.away";
    public const string AtMost = "dispatch.full";
    public const string Past = "dispatch.past";

    /// <summary>What a full hand weighs; a half-full one weighs half.</summary>
    private const int WeightOfLoad = 30;

    /// <summary>How many requests count as a full hand when nobody said.</summary>
    private const int UsualMost = 10;

    private const char Nbsp = '\u00A0';

    public static DispatchReason Fits(string speciality) => new(Speciality, $"La spécialité de la ligne{Nbsp}: {speciality}.", 20);

    public static DispatchReason OtherTrade(string trade) => new(OtherSpeciality, $"Autre spécialité que celle de la ligne{Nbsp}: {trade}.", 0);

    public static DispatchReason Loaded(int open, int? most) => new(
        Load,
        (open, most) switch
        {
            (0, _) => "Aucune demande en cours.",
            (_, { } full) => $"{open}{Nbsp}{Requests(open)} en cours, pour {full} au plus.",
            _ => $"{open}{Nbsp}{Requests(open)} en cours.",
        },
        -Math.Min(open, most ?? UsualMost) * WeightOfLoad / (most ?? UsualMost));

    public static DispatchReason KnowsPatient(int times) => new(
        Patient, times == 1 ? "A déjà rendu un avis pour ce patient." : $"A déjà rendu {times}{Nbsp}avis pour ce patient.", 25);

    public static DispatchReason UsualCorrespondent(int times) =>
        new(Requester, $"Correspondant habituel du requérant{Nbsp}: {times}{Nbsp}avis rendus en deux ans.", 15);

    public static DispatchReason Practises(DispatchPlace place, Nearness step) => step switch
    {
        Nearness.Commune => new(Near, $"Exerce dans la commune du patient, à {place.Name}.", 12),
        Nearness.Epci => new(Near, $"Exerce à {place.Name}, dans l’intercommunalité du patient.", 9),
        Nearness.Sector => new(Near, $"Exerce à {place.Name}, dans le secteur de la demande.", 6),
        Nearness.Department => new(Near, $"Exerce à {place.Name}, dans le département du patient.", 3),
        Nearness.Elsewhere => new(Near, $"Exerce à {place.Name}, hors du département du patient.", 0),
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };

    public static DispatchReason AwaySoon(Routing.Absence absence, DateTimeZone zone) =>
        new(Leaves, $"Absence à partir du {InFrench.Day(absence.From.InZone(zone).Date)}, avant le délai promis.", -20);

    public static DispatchReason AwayNow(Routing.Absence absence, DateTimeZone zone) =>
        new(Away, absence.To is { } back ? $"Absence jusqu’au {InFrench.DayAndHour(back, zone)}." : "Absence sans date de retour.", 0);

    public static DispatchReason Full(int open, int most) => new(AtMost, $"Capacité atteinte{Nbsp}: {open}{Nbsp}{Requests(open)} en cours, pour {most} au plus.", 0);

    public static DispatchReason Held(Hindrance hindrance) => new(
        Past,
        hindrance switch
        {
            Hindrance.Asks => "Pose la question.",
            Hindrance.InCharge => "A déjà la demande en charge.",
            Hindrance.GaveBack => "A rendu la demande.",
            Hindrance.StayedSilent => "N’a pas répondu à temps.",
            _ => throw new ArgumentOutOfRangeException(nameof(hindrance)),
        },
        0);

    private static string Requests(int count) => count < 2 ? "demande" : "demandes";
}
