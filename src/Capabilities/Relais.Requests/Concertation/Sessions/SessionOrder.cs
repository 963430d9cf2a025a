using Relais.Kernel;
using Relais.Requests.Concertation.Cases;

namespace Relais.Requests.Concertation.Sessions;

/// <summary>The list of its cases: of two who change it at once, one is refused.</summary>
internal sealed partial class BoardSession
{
    /// <summary>Notes that a case came on its list.</summary>
    public void ChangeList() => Version++;

    /// <summary>Moves a case by one place.</summary>
    /// <param name="cases">The cases on its list, in their order.</param>
    /// <param name="which">The case to move.</param>
    /// <param name="up">Towards the first, or towards the last.</param>
    /// <param name="act">Who moves it, when.</param>
    public void Move(IReadOnlyList<BoardCase> cases, BoardCaseId which, bool up, Act act)
    {
        RefusedException.ThrowIf(WhyNotOrder(act));
        var order = cases.ToList();
        var from = order.FindIndex(one => one.Id == which);
        var to = from + (up ? -1 : 1);
        RefusedException.ThrowIf(from < 0 ? BoardRefusals.CaseWithdrawn : to < 0 || to >= order.Count ? BoardRefusals.ChangedMeanwhile : null);
        (order[from], order[to]) = (order[to], order[from]);
        foreach (var (rank, one) in order.Index())
        {
            one.Stand(rank + 1);
        }

        Version++;
    }

    public Refusal? WhyNotOrder(Act act) => this switch
    {
        { State: SessionState.Closed or SessionState.Cancelled } => BoardRefusals.SessionOver,
        _ => IsLedBy(act) ? null : BoardRefusals.NotTheLead,
    };
}
