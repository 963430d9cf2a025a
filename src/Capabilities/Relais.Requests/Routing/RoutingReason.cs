using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Kernel.Time;

namespace Relais.Requests.Routing;

/// <summary>One reason of a routing decision: a stable code for programs, a French sentence for people.</summary>
/// <param name="Code">One of <see cref="RoutingReasons"/>.</param>
/// <param name="Sentence">It names professionals and places, never the patient.</param>
/// <param name="Who">The professional it speaks of, or null.</param>
/// <param name="Sector">The sector it speaks of, or null.</param>
internal sealed record RoutingReason(string Code, string Sentence, ProfessionalId? Who = null, SectorId? Sector = null);

/// <summary>Every reason that routing may give.</summary>
internal static class RoutingReasons
{
    public const string InSector = "routing.sector";
    public const string InSeveralSectors = "routing.several-sectors";
    public const string OutsideSectors = "routing.outside";
    public const string NoRecipient = "routing.no-recipient";
    public const string OnDuty = "routing.on-duty";
    public const string OnDutyInstead = "routing.on-duty-instead";
    public const string NextInTurn = "routing.next-in-turn";
    public const string Away = "routing.away";
    public const string Excluded = "routing.excluded";
    public const string Closed = "routing.closed";
    public const string GroupEmpty = "routing.group-empty";
    public const string Named = "routing.named";
    public const string WholePractice = "routing.whole-practice";
    public const string LeastLoaded = "routing.least-loaded";
    public const string Dispatch = "routing.dispatch";
    public const string Fallback = "routing.fallback";
    public const string Backup = "routing.backup";
    public const string Coordination = "routing.coordination";
    public const string TooLate = "routing.too-late";
    public const string Urgent = "routing.urgent";
    public const string NoCoordinator = "routing.no-coordinator";
    public const string CoordinatorsAway = "routing.coordinators-away";

    public const string Correspondent = "routing.correspondent";
    public const string ThenSector = "routing.then-sector";
    public const string Widened = "routing.widened";
    public const string UrgentToAll = "routing.urgent-to-all";
    public const string LeftTeam = "routing.left-team";

    private const char Nbsp = '\u00A0';

    public static RoutingReason AtPlace(string commune, PlanSector sector) =>
        new(InSector, $"Commune {InFrench.Of(commune)}{Nbsp}: secteur {sector.Name}.", Sector: sector.Id);

    public static RoutingReason AtOverlap(string commune, IEnumerable<PlanSector> sectors) =>
        new(InSeveralSectors, $"Commune {InFrench.Of(commune)}{Nbsp}: secteurs {InFrench.Join([.. sectors.Select(sector => sector.Name)])}, dans cet ordre.");

    public static RoutingReason Outside(string commune) =>
        new(OutsideSectors, $"Commune {InFrench.Of(commune)}{Nbsp}: hors des secteurs de l’équipe.");

    public static RoutingReason Asked(RoutingPlan plan, FirstAsked first) => new(
        Correspondent,
        first.IsUsual ? $"Correspondant habituel du requérant{Nbsp}: {plan.NameOf(first.Who)}." : $"Le requérant demande d’abord {NameWords.To(plan.NameOf(first.Who))}.",
        first.Who);

    public static RoutingReason Later(Duration alone) =>
        new(ThenSector, $"Sans réponse, la demande sera élargie à tout le secteur après {InFrench.Worked(alone)}.");

    public static RoutingReason Over(RoutingPlan plan, FirstAsked first) => new(
        Widened,
        first.Alone is { } alone ? $"Élargie après {InFrench.Worked(alone)} sans réponse {NameWords.Of(plan.NameOf(first.Who))}." : $"Élargie sans réponse {NameWords.Of(plan.NameOf(first.Who))}.",
        first.Who);

    public static RoutingReason TooUrgent { get; } = new(UrgentToAll, "Demande urgente\u00A0: elle va d’emblée à tout le secteur.");

    public static RoutingReason Gone(RoutingPlan plan, ProfessionalId who) => new(LeftTeam, $"{plan.NameOf(who)} ne répond plus pour cette équipe.", who);

    public static RoutingReason Without(PlanSector sector) =>
        new(NoRecipient, $"Le secteur {sector.Name} n’a aucun destinataire.", Sector: sector.Id);

    public static RoutingReason Duty(RoutingPlan plan, Duty duty)
    {
        var days = duty.From == duty.To ? $"le {InFrench.Day(duty.From)}" : $"du {InFrench.Day(duty.From)} au {InFrench.Day(duty.To)}";
        return duty.InsteadOf is { } other && other != duty.Who
            ? new(OnDutyInstead, $"{plan.NameOf(duty.Who)} est de garde {days}, à la place {NameWords.Of(plan.NameOf(other))}.", duty.Who)
            : new(OnDuty, $"{plan.NameOf(duty.Who)} est de garde {days}.", duty.Who);
    }

    public static RoutingReason Next(RoutingPlan plan, ProfessionalId who) =>
        new(NextInTurn, $"{plan.NameOf(who)} vient ensuite dans le tour de garde.", who);

    public static RoutingReason Absent(RoutingPlan plan, Absence absence) =>
        new(Away, $"{plan.NameOf(absence.Who)}{Nbsp}: absence {Until(absence.To, plan.Zone)}.", absence.Who);

    public static RoutingReason LeftOut(RoutingPlan plan, Exclusion exclusion) => new(
        Excluded,
        exclusion.Cause switch
        {
            ExclusionCause.Requester => $"{plan.NameOf(exclusion.Who)} pose la question.",
            ExclusionCause.Declined => $"{plan.NameOf(exclusion.Who)} a décliné la demande.",
            ExclusionCause.Released => $"{plan.NameOf(exclusion.Who)} a rendu la demande.",
            ExclusionCause.Silent => $"{plan.NameOf(exclusion.Who)} n’a pas répondu à temps.",
            _ => throw new ArgumentOutOfRangeException(nameof(exclusion)),
        },
        exclusion.Who);

    public static RoutingReason Shut(RoutingPlan plan, Practice practice, Closure closure) =>
        new(Closed, $"{practice.Name}{Nbsp}: fermeture {Until(closure.To, plan.Zone)}.");

    public static RoutingReason Empty(Recipient recipient) =>
        new(GroupEmpty, $"{recipient.Name}{Nbsp}: personne n’est disponible.");

    public static RoutingReason Chosen(RoutingPlan plan, ProfessionalId who) =>
        new(Named, $"La ligne désigne {plan.NameOf(who)}.", who);

    public static RoutingReason EveryMember(Practice practice) =>
        new(WholePractice, $"{practice.Name}{Nbsp}: chaque membre présent peut prendre la demande.");

    public static RoutingReason Least(RoutingPlan plan, ProfessionalId who) =>
        new(LeastLoaded, $"{plan.NameOf(who)} a le moins de demandes en cours ({plan.LoadOf(who)}).", who);

    public static RoutingReason ByHand { get; } = new(Dispatch, "La coordination répartit elle-même ces demandes.");

    public static RoutingReason Reached(AssignmentLevel level) => level switch
    {
        AssignmentLevel.Fallback => new(Fallback, "Le groupe de repli prend le relais."),
        AssignmentLevel.Backup => new(Backup, "Les experts de renfort hors territoire prennent le relais."),
        AssignmentLevel.Coordination => new(Coordination, "La coordination de l’équipe prend la demande."),
        _ => throw new ArgumentOutOfRangeException(nameof(level)),
    };

    public static RoutingReason NoTimeLeft { get; } =
        new(TooLate, "Il reste trop peu du délai promis pour solliciter un autre expert.");

    public static RoutingReason EveryoneTold { get; } =
        new(Urgent, "Demande urgente\u00A0: toutes les personnes présentes sont prévenues.");

    public static RoutingReason NobodySetUp { get; } =
        new(NoCoordinator, "Personne ne reçoit cette demande\u00A0: ajoutez un coordinateur à l’équipe.");

    public static RoutingReason NobodyPresent { get; } =
        new(CoordinatorsAway, "Personne ne reçoit cette demande\u00A0: aucun coordinateur n’est disponible. Ajoutez-en un ou revoyez les absences.");

    private static string Until(Instant? to, DateTimeZone zone) =>
        to is { } end ? $"jusqu’au {InFrench.DayAndHour(end, zone)}" : "sans date de retour";
}
