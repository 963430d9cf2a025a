using Relais.Kernel;

namespace Relais.Requests.Concertation.Minutes;

/// <summary>What a board decides of a case.</summary>
internal enum DecisionKind
{
    /// <summary>Proposition thérapeutique.</summary>
    Proposal,

    /// <summary>Complément nécessaire avant de conclure.</summary>
    MoreNeeded,

    /// <summary>Avis impossible.</summary>
    NotPossible,

    /// <summary>Report à une prochaine séance.</summary>
    Deferred,
}

/// <summary>What a proposal is made of.</summary>
[Flags]
internal enum Proposals
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Chirurgie.</summary>
    Surgery = 1,

    /// <summary>Traitement médical.</summary>
    Medicine = 2,

    /// <summary>Radiothérapie.</summary>
    Radiotherapy = 4,

    /// <summary>Traitement local.</summary>
    Local = 8,

    /// <summary>Surveillance.</summary>
    Watch = 16,

    /// <summary>Examens complémentaires.</summary>
    Tests = 32,

    /// <summary>Soins de support ou palliatifs.</summary>
    Support = 64,

    /// <summary>Essai clinique.</summary>
    Trial = 128,

    /// <summary>Autre.</summary>
    Other = 256,
}

/// <summary>What the proposal rests on.</summary>
internal enum Ground
{
    /// <summary>Conforme au référentiel.</summary>
    Guideline,

    /// <summary>Hors référentiel.</summary>
    OffGuideline,

    /// <summary>Pas de référentiel.</summary>
    NoGuideline,
}

/// <summary>Minutes as typed.</summary>
internal sealed record MinutesText(string Discussion, DecisionKind? Kind, Proposals Proposals, Ground? Ground, string Decision, ProfessionalId? Follower)
{
    public const int MaxText = 8_000;

    /// <summary>The session to which it is deferred, if one is chosen.</summary>
    public BoardSessionId? DeferredTo { get; init; }

    /// <summary>Whether the requester reads the minutes too.</summary>
    public bool IsForRequester { get; init; }

    public Refusal? WhyNot() =>
        Kind is null || string.IsNullOrWhiteSpace(Decision) ? BoardRefusals.DecisionMissing
        : Discussion.Trim().Length > MaxText || Decision.Trim().Length > MaxText ? BoardRefusals.TextTooLong
        : Kind is DecisionKind.Proposal && Proposals is Proposals.None ? BoardRefusals.ProposalMissing
        : Follower is null || Follower == default(ProfessionalId) ? BoardRefusals.FollowerMissing
        : null;
}
