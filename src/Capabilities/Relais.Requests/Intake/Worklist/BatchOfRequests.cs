using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Intake.Worklist;

/// <summary>Does one thing to several requests, each on its own: what is refused for one does not stop the others.</summary>
internal static class BatchOfRequests
{
    private const int Most = 100;

    /// <returns>What was done, in a sentence.</returns>
    public static async Task<string> RunAsync(IReadOnlyList<RequestId> ids, string done, Func<RequestId, Task> command)
    {
        RefusedException.ThrowIf(ids.Count == 0 ? IntakeRefusals.NothingChosen : ids.Count > Most ? IntakeRefusals.TooManyChosen : null);
        var refusals = new List<Refusal>();
        foreach (var id in ids)
        {
            try
            {
                await command(id);
            }
            catch (RefusedException refused)
            {
                refusals.Add(refused.Refusal);
            }
        }

        // When nothing could be done for the same reason, that reason is the answer.
        RefusedException.ThrowIf(refusals.Count == ids.Count && refusals.Distinct().Count() == 1 ? refusals[0] : null);
        var count = ids.Count - refusals.Count;
        var sentence = $"{count} {(count < 2 ? "demande" : "demandes")} {done}{(count < 2 ? "" : "s")}.";
        return refusals.Count == 0 ? sentence : $"{sentence} {refusals.Count} refusée{(refusals.Count < 2 ? "" : "s")} : {string.Join(" ", refusals.Select(refusal => refusal.Sentence).Distinct())}";
    }
}
