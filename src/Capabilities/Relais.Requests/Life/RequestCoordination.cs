using NodaTime;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Sorting;

namespace Relais.Requests.Life;

/// <summary>What the coordination does: sorts, leads, merges twins, undoes it within a day.</summary>
internal sealed partial class Request
{
    /// <summary>How long a merge may be undone.</summary>
    public static readonly Duration UndoMergeWithin = Duration.FromHours(24);

    /// <summary>The way by which it came.</summary>
    public Channel Channel { get; private init; }

    /// <summary>Whether its author has no account: a <see cref="Contact"/> of the same identity says who it is.</summary>
    public bool IsByContact { get; private init; }

    /// <summary>Set by the coordination, or null while the facts alone decide.</summary>
    public Priority? Priority { get; private set; }

    /// <summary>Where the coordination leads it, or null.</summary>
    public Orientation? Orientation { get; private set; }

    /// <summary>The words of the line's list that the question says.</summary>
    public string RedFlags { get; private set; } = "";

    public bool IsFlagged { get; private set; }

    /// <summary>The twin that answers for it now, or null.</summary>
    public RequestId? MergedInto { get; private set; }
    public Instant? MergedAt { get; private set; }

    /// <summary>Where it stood before it was merged.</summary>
    public RequestState? StateBeforeMerge { get; private set; }

    /// <summary>Keeps the words of its line's list that the question says.</summary>
    public void Flag(IReadOnlyList<string> found) =>
        (RedFlags, IsFlagged) = (Intake.Sorting.RedFlags.Kept(found), found.Count > 0);

    /// <summary>Whether the person asks, or asked a twin that was merged into it.</summary>
    public bool IsAsker(Act act) => act.StandsFor(Author) || Parties.Exists(party => act.StandsFor(party.Professional) && party.IsRequester);

    /// <summary>Those who ask and have an account.</summary>
    public IEnumerable<ProfessionalId> Askers =>
        [.. IsByContact ? [] : new[] { Author }, .. Parties.Where(party => party.IsRequester).Select(party => party.Professional)];

    /// <summary>Whoever asks, with an account or behind a link: the author, and those whose request was merged into this one.</summary>
    public IEnumerable<ProfessionalId> EveryAsker => Parties.Where(party => party.IsRequester).Select(party => party.Professional).Append(Author).Distinct();

    public RequestStep Prioritise(Priority priority, string? why, Act act)
    {
        RefusedException.ThrowIf(WhyNotSort(act) ?? (Priority == priority ? IntakeRefusals.SamePriority : null));
        Priority = priority;
        var text = string.IsNullOrWhiteSpace(why) ? $"Priorité : {priority.Label()}" : $"Priorité : {priority.Label()}\n\n{why.Trim()}";
        return Take(StepKind.Prioritised, act, text, isPrivate: true);
    }

    public RequestStep Orient(Orientation orientation, string why, Act act)
    {
        RefusedException.ThrowIf(WhyNotSort(act) ?? RequestRefusals.IfBlank(why, RequestRefusals.ReasonMissing));
        Orientation = orientation;
        return Take(StepKind.Oriented, act, $"{orientation.Label()}\n\n{why.Trim()}");
    }

    public Refusal? WhyNotSort(Act act) => this switch
    {
        _ when !IsCoordinator(act) => RequestRefusals.NotTheCoordinator,
        { IsOpen: false } => RequestRefusals.NotOpen,
        _ => null,
    };

    public Refusal? WhyNotDispatch(Act act) => WhyNotSort(act) ?? (State is RequestState.Sent ? null : IntakeRefusals.NotWaiting);

    /// <summary>The other request, about the same patient and motive, answers for this one from now on; each keeps its thread.</summary>
    public RequestStep MergeInto(Request kept, Act act)
    {
        RefusedException.ThrowIf(WhyNotMergeInto(kept, act));
        (StateBeforeMerge, State, MergedInto, MergedAt, NextCheckAt) = (State, RequestState.Merged, kept.Id, act.At, null);
        kept.Welcome(Author, act);
        return Take(StepKind.Merged, act, $"Réunie à la demande {kept.Number}.");
    }

    public Refusal? WhyNotMergeInto(Request kept, Act act) => WhyNotSort(act) ?? this switch
    {
        _ when kept.Id == Id || kept.Line != Line || kept.Team != Team => IntakeRefusals.NotAlike,
        _ when !kept.IsOpen && kept.State is not RequestState.Answered => RequestRefusals.NotOpen,
        _ => null,
    };

    public RequestStep UndoMerge(Request kept, Act act)
    {
        RefusedException.ThrowIf(WhyNotUndoMerge(act));
        (State, NextCheckAt) = (StateBeforeMerge!.Value, StateBeforeMerge is RequestState.Sent ? act.At : null);
        (StateBeforeMerge, MergedInto, MergedAt) = (null, null, null);
        kept.Parties.RemoveAll(party => party.Professional == Author && party.IsRequester);
        return Take(StepKind.Unmerged, act, $"De nouveau séparée de la demande {kept.Number}.");
    }

    public Refusal? WhyNotUndoMerge(Act act) => this switch
    {
        _ when !IsCoordinator(act) => RequestRefusals.NotTheCoordinator,
        { State: not RequestState.Merged } => IntakeRefusals.NotMerged,
        _ when act.At - MergedAt > UndoMergeWithin => IntakeRefusals.MergedLongAgo,
        _ => null,
    };

    // Its version moves, so that two merges at once do not both believe to be first.
    private void Welcome(ProfessionalId asker, Act act)
    {
        Version++;
        if (asker != Author && !Parties.Exists(party => party.Professional == asker))
        {
            Parties.Add(new RequestParty { Request = Id, Professional = asker, Since = act.At, IsActive = true, IsRequester = true });
        }
    }
}
