using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Seconds;

/// <summary>Who may see which second opinion: whoever sees the request, by it; and the list of those asked of me.</summary>
internal static class SecondAccess
{
    private const int Most = 200;

    /// <summary>The request to change, with its second opinions.</summary>
    public static async Task<Request> RequestWithSecondsAsync(this RelaisDb db, RequestId id, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(id, act, ct);
        await db.Entry(request).Collection(r => r.Seconds).LoadAsync(ct);
        return request;
    }

    /// <summary>The requests for which an opinion is asked of the reader; at most 200.</summary>
    public static Task<List<RequestId>> SecondsAskedOfAsync(this RelaisDb db, Act act, CancellationToken ct)
    {
        var standing = act.Standing;
        return db.Set<SecondOpinion>().Where(s => standing.Contains(s.Reader) && s.State == SecondState.Asked).OrderBy(s => s.AskedAt).Select(s => s.Request).Take(Most).ToListAsync(ct);
    }
}
