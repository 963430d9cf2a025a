using Relais.Exams.Contract;
using Relais.Kernel;

namespace Relais.Exams;

/// <summary>Finds what holds a file, whichever capability that is.</summary>
internal sealed class ExamSets(IEnumerable<IExamHolder> holders)
{
    /// <exception cref="RefusedException">Nobody holds it for this person.</exception>
    public async Task<ExamSet> OfAsync(FileId file, Act act, CancellationToken ct)
    {
        var found = await FindAsync(file, act, ct);
        RefusedException.ThrowIf(found is null ? ExamRefusals.NotFound : null);
        return found!;
    }

    public async Task<ExamSet?> FindAsync(FileId file, Act act, CancellationToken ct)
    {
        foreach (var holder in holders)
        {
            if (await holder.OfAsync(file, act, ct) is { } set)
            {
                return set;
            }
        }

        return null;
    }

    public async Task JoinCopyAsync(FileId original, FileId copy, Act act, CancellationToken ct)
    {
        foreach (var holder in holders)
        {
            if (await holder.OfAsync(original, act, ct) is not null)
            {
                await holder.JoinCopyAsync(original, copy, act, ct);
                return;
            }
        }
    }
}
