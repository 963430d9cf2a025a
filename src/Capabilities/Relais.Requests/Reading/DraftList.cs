using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Lines;

namespace Relais.Requests.Reading;

/// <summary>A draft in its author's list.</summary>
internal sealed record DraftRow(RequestId Id, string Title, string Line, Instant UpdatedAt);

/// <summary>Reads the drafts of a person, the newest first, at most 20.</summary>
internal sealed class DraftList(RelaisDb db)
{
    public async Task<IReadOnlyList<DraftRow>> OfAsync(Act act, CancellationToken ct)
    {
        var drafts = await db.Set<RequestDraft>().AsNoTracking()
            .Where(d => d.Author == act.By)
            .OrderByDescending(d => d.UpdatedAt)
            .Take(20)
            .Join(db.Lines(), d => d.Line, l => l.Id, (d, l) => new { d.Id, d.Fields, d.UpdatedAt, l.Name })
            .ToListAsync(ct);
        return drafts.ConvertAll(d => new DraftRow(d.Id, TitleOf(RequestForm.FromJson(d.Fields)), d.Name, d.UpdatedAt));
    }

    private static string TitleOf(RequestForm form) =>
        form.Patient.BirthName is { } name ? $"{name.ToUpperInvariant()} {form.Patient.FirstNames}".Trim() : "Patient à préciser";
}
