using Microsoft.EntityFrameworkCore;
using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Life;

namespace Relais.Requests.Imaging;

/// <summary>The pictures and exams of requests: whoever sees the request sees them, those who answer judge them.</summary>
internal sealed class RequestExams(RelaisDb db, JoinedFiles joined) : IExamHolder
{
    public async Task<ExamSet?> OfAsync(FileId file, Act act, CancellationToken ct)
    {
        var request = await HoldingAsync(file, act, ct);
        return request is null
            ? null
            : new ExamSet(request.Patient, $"/demandes/{request.Id}", [.. request.Files.Where(f => !f.IsLetter).OrderBy(f => f.Rank).Select(f => f.File)])
            {
                WhyNotRate = request.IsAsker(act) ? RequestRefusals.NotTheExpert : null,
                WhyNotCopy = WhyNotCopy(request),
            };
    }

    public async Task JoinCopyAsync(FileId original, FileId copy, Act act, CancellationToken ct)
    {
        var request = await HoldingAsync(original, act, ct);
        RefusedException.ThrowIf(request is null ? RequestRefusals.NotFound : WhyNotCopy(request));
        await joined.JoinBesideAsync(request!, original, copy, act, ct);
    }

    public static Refusal? WhyNotCopy(Request request) =>
        request.IsOpen || request.State is RequestState.Answered ? null : RequestRefusals.NotOpen;

    // Several requests may hold one file once they were merged: the first that the person sees.
    private Task<Request?> HoldingAsync(FileId file, Act act, CancellationToken ct) =>
        db.RequestsVisibleTo(act).AsNoTracking().AsSplitQuery().Include(r => r.Files).Include(r => r.Parties)
            .Where(r => r.Files.Any(f => f.File == file))
            .OrderBy(r => r.SentAt)
            .FirstOrDefaultAsync(ct);
}
