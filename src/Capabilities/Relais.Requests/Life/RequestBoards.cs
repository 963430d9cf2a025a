using Relais.Kernel;
using Relais.Requests.Concertation;
using Relais.Requests.Contract;

namespace Relais.Requests.Life;

/// <summary>Several experts deliberate on it: its case is theirs to read, not the request, and their minutes return to the thread.</summary>
internal sealed partial class Request
{
    /// <summary>Its photos and documents, in order: the letter that answers is none of them.</summary>
    public IReadOnlyList<FileId> FilesInOrder() => [.. Files.Where(file => !file.IsLetter).OrderBy(file => file.Rank).Select(file => file.File)];

    /// <summary>Puts it on the list of a session.</summary>
    /// <param name="what">Which board, when.</param>
    /// <param name="act">Who puts it, when.</param>
    public RequestStep PutBeforeBoard(string what, Act act)
    {
        RefusedException.ThrowIf(WhyNotPutBeforeBoard(act));
        return Take(StepKind.BoardEnrolled, act, what);
    }

    public Refusal? WhyNotPutBeforeBoard(Act act) => this switch
    {
        { State: not (RequestState.InCharge or RequestState.ComplementAwaited or RequestState.Answered) } => BoardRefusals.NotInCharge,
        _ when IsAsker(act) || (!IsExpertOrCoordinator(act) && !IsActiveParty(act)) => RequestRefusals.NotTheExpert,
        _ => null,
    };

    /// <summary>Takes it off the list of a session.</summary>
    /// <param name="what">Which board, when.</param>
    /// <param name="act">Who takes it off, when.</param>
    public RequestStep LeaveBoard(string what, Act act) => Take(StepKind.BoardWithdrawn, act, what);

    /// <summary>The minutes of a board return to the thread.</summary>
    /// <param name="text">What was decided.</param>
    /// <param name="isPrivate">Whether the requester does not see it.</param>
    /// <param name="act">Who validated them, when.</param>
    public RequestStep ConcludeBoard(string text, bool isPrivate, Act act) => Take(StepKind.BoardConcluded, act, text, isPrivate: isPrivate);
}
