using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;

namespace Relais.Requests.Life;

/// <summary>The photos and documents of requests: joined by a step, read by whoever may see the request.</summary>
internal sealed class JoinedFiles(RelaisDb db) : IFileReaders
{
    /// <summary>Joins files that the person has sent to a step of a request.</summary>
    public async Task JoinAsync(Request request, RequestStep step, IReadOnlyList<FileId> ids, Act act, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return;
        }

        // A request that is being sent has none yet.
        var rank = db.Entry(request).State is EntityState.Added ? 0 : await db.Set<RequestFile>().CountAsync(f => f.Request == request.Id, ct);
        foreach (var file in await db.AttachFilesAsync(ids, act, ct))
        {
            request.Files.Add(new RequestFile { Request = request.Id, File = file.Id, Step = step.Id, Rank = rank++ });
        }
    }

    /// <summary>Joins a copy beside the picture it was made from, in the same step; the caller saves.</summary>
    public async Task JoinBesideAsync(Request request, FileId original, FileId copy, Act act, CancellationToken ct)
    {
        await db.AttachFilesAsync([copy], act, ct);
        var step = request.Files.Single(file => file.File == original).Step;
        db.Add(new RequestFile { Request = request.Id, File = copy, Step = step, Rank = request.Files.Max(file => file.Rank) + 1 });
    }

    public async Task<bool> MayReadAsync(FileId file, Act act, CancellationToken ct)
    {
        var request = await db.RequestsVisibleTo(act)
            .Where(r => db.Set<RequestFile>().Where(f => f.File == file).Select(f => f.Request).Contains(r.Id))
            .Select(r => new { r.Id, r.Patient })
            .FirstOrDefaultAsync(ct);
        if (request is null)
        {
            return false;
        }

        await db.RecordReadAsync(act, "request.read-file", "file/" + file, request.Patient, ct);
        return true;
    }
}
