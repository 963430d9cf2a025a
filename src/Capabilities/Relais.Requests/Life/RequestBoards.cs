using Relais.Kernel;
using Relais.Requests.Concertation;
using Relais.Requests.Contract;

namespace Relais.Requests.Life;

/// <summary>Several experts deliberate on it: they read it while it is on the list of their session, and their minutes return to the thread.</summary>
internal sealed partial class Request
{
    /// <summary>Puts it on the list of a session.</summary>
    /// <param name="what">Which board, when.</param>
    /// <param name="readers">Who is called to the session.</param>
    /// <param name="act">Who puts it, when.</param>
    public RequestStep PutBeforeBoard(string what, IEnumerable<ProfessionalId> readers, Act act)
    {
        RefusedException.ThrowIf(WhyNotPutBeforeBoard(act));
        LetBoardRead(readers, act);
        return Take(StepKind.BoardEnrolled, act, what);
    }

    public Refusal? WhyNotPutBeforeBoard(Act act) => this switch
    {
        { State: not (RequestState.InCharge or RequestState.ComplementAwaited or RequestState.Answered) } => BoardRefusals.NotInCharge,
        _ when IsAsker(act) || (!IsExpertOrCoordinator(act) && !IsActiveParty(act)) => RequestRefusals.NotTheExpert,
        _ => null,
    };

    /// <summary>Opens it to those called to a session on whose list it is.</summary>
    public void LetBoardRead(IEnumerable<ProfessionalId> readers, Act act)
    {
        foreach (var reader in readers.Where(reader => reader != Author && reader != Expert))
        {
            var party = Parties.Find(party => party.Professional == reader);
            if (party is null)
            {
                Parties.Add(new RequestParty { Request = Id, Professional = reader, Since = act.At, IsActive = false, IsReader = true, IsBoard = true });
            }
            else
            {
                party.IsBoard = party.IsReader;
            }
        }

        Version++;
    }

    /// <summary>Takes it off the list of a session.</summary>
    /// <param name="what">Which board, when, why.</param>
    /// <param name="readers">Who was called to it, and to no other session on whose list it stays.</param>
    /// <param name="act">Who takes it off, when.</param>
    public RequestStep LeaveBoard(string what, IReadOnlyCollection<ProfessionalId> readers, Act act)
    {
        foreach (var party in Parties.Where(party => party.IsBoard && readers.Contains(party.Professional)).ToList())
        {
            party.IsBoard = false;
            if (!Seconds.Exists(second => second.Reader == party.Professional && (second.IsAlive || second.Step is not null)))
            {
                Parties.Remove(party);
            }
        }

        return Take(StepKind.BoardWithdrawn, act, what);
    }

    /// <summary>The minutes of a board return to the thread.</summary>
    /// <param name="text">What was decided.</param>
    /// <param name="isPrivate">Whether the requester does not see it.</param>
    /// <param name="act">Who validated them, when.</param>
    public RequestStep ConcludeBoard(string text, bool isPrivate, Act act) => Take(StepKind.BoardConcluded, act, text, isPrivate: isPrivate);
}
