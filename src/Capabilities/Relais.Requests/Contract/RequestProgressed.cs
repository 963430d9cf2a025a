namespace Relais.Requests.Contract;

/// <summary>What happened to a request, as its thread tells it.</summary>
public enum StepKind
{
    /// <summary>Envoyée par le requérant.</summary>
    Sent,

    /// <summary>Confiée à un groupe, avec les raisons.</summary>
    Routed,

    /// <summary>Prise en charge par un expert.</summary>
    Claimed,

    /// <summary>Remise à disposition par l’expert.</summary>
    Released,

    /// <summary>Attribuée par la coordination ou après un silence.</summary>
    Reassigned,

    /// <summary>Complément demandé: the clock stops.</summary>
    ComplementAsked,

    /// <summary>Complément reçu: the clock goes on.</summary>
    ComplementGiven,

    /// <summary>Confrère ajouté.</summary>
    ColleagueAdded,

    /// <summary>Relance.</summary>
    Reminded,

    /// <summary>Réorientée vers une autre ligne.</summary>
    Redirected,

    /// <summary>Déclinée, avec un motif et une orientation.</summary>
    Declined,

    /// <summary>Retirée par le requérant.</summary>
    Withdrawn,

    /// <summary>Avis rendu.</summary>
    Answered,

    /// <summary>Clôturée.</summary>
    Closed,

    /// <summary>Message d’une des parties.</summary>
    Message,

    /// <summary>Orientée par la coordination, avec un motif.</summary>
    Oriented,

    /// <summary>Priorité fixée par la coordination.</summary>
    Prioritised,

    /// <summary>Réunie à une autre demande.</summary>
    Merged,

    /// <summary>De nouveau séparée.</summary>
    Unmerged,

    /// <summary>Second avis demandé à un autre expert.</summary>
    SecondAsked,

    /// <summary>Second avis relancé.</summary>
    SecondReminded,

    /// <summary>Second avis retiré par ceux qui l’avaient demandé.</summary>
    SecondWithdrawn,

    /// <summary>Second avis décliné.</summary>
    SecondDeclined,

    /// <summary>Second avis rendu.</summary>
    SecondGiven,

    /// <summary>Second avis montré au requérant.</summary>
    SecondShared,

    /// <summary>Élargie à tout le secteur, sans réponse du correspondant habituel.</summary>
    Widened,

    /// <summary>Inscrite à une séance de RCP.</summary>
    BoardEnrolled,

    /// <summary>Retirée d’une séance de RCP.</summary>
    BoardWithdrawn,

    /// <summary>Fiche RCP validée.</summary>
    BoardConcluded,

    /// <summary>Créneaux de consultation proposés.</summary>
    VisitOffered,

    /// <summary>Rendez-vous pris.</summary>
    VisitBooked,

    /// <summary>Autres créneaux demandés.</summary>
    VisitOthersAsked,

    /// <summary>Consultation déclinée par le patient.</summary>
    VisitNotWanted,

    /// <summary>Créneaux retirés par l’équipe.</summary>
    VisitWithdrawn,

    /// <summary>Consultation souhaitée, non proposée.</summary>
    VisitRefused,

    /// <summary>Examens et conseils d’avant la consultation mis à jour.</summary>
    VisitPrepared,

    /// <summary>Consultation faite.</summary>
    VisitHappened,

    /// <summary>Patient non venu.</summary>
    VisitMissed,

    /// <summary>Rendez-vous annulé.</summary>
    VisitCancelled,
}

/// <summary>A request took a step; told after it was committed.</summary>
/// <param name="Request">Which request.</param>
/// <param name="Step">The step's identity.</param>
/// <param name="Kind">What happened.</param>
/// <param name="By">Who did it.</param>
public sealed record RequestProgressed(Guid Request, Guid Step, StepKind Kind, Guid By)
{
    /// <summary>Whether its author has no account; true where an event does not say.</summary>
    public bool IsByContact { get; init; } = true;
}
