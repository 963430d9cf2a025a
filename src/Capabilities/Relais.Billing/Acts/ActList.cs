using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Billing.Tariffs;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;

namespace Relais.Billing.Acts;

/// <summary>An act as the worklist shows it.</summary>
/// <param name="Line">The act.</param>
/// <param name="Patient">Of whom, or null when not to be seen any more.</param>
/// <param name="Biller">Who bills.</param>
/// <param name="Other">The other one.</param>
internal sealed record ActRow(ActLine Line, PatientName? Patient, Person? Biller, Person? Other)
{
    /// <summary>The remplaçant who acted in place of the one who bills, or null.</summary>
    public Person? Substitute { get; init; }

    /// <summary>What billing needs and is not known.</summary>
    public IEnumerable<string> Missing()
    {
        if (Patient is { Status: not IdentityStatus.Qualified })
        {
            yield return "identité non qualifiée : pas d’INS";
        }

        if (Biller is { Rpps: null })
        {
            yield return $"numéro RPPS {NameWords.Of(Biller.Name)}";
        }

        if (Other is null or { Rpps: null })
        {
            yield return $"numéro RPPS {NameWords.Of(Other?.Name ?? (Line.Code is ActCode.TE2 ? "ce requérant" : "cet expert"))}";
        }
    }
}

/// <summary>Reads acts, a page at a time by key, or all of an export as it is written.</summary>
internal sealed class ActList(RelaisDb db, IDirectory directory, IPatients patients)
{
    public const int PageSize = 50;

    public async Task<(IReadOnlyList<ActRow> Rows, string? Next)> ReadAsync(ActState state, string? after, Act act, CancellationToken ct)
    {
        var acts = db.ActsVisibleTo(act).AsNoTracking().Where(a => a.State == state);
        if (KeyOf(after) is { } key)
        {
            acts = acts.Where(a => a.At < key.At || (a.At == key.At && a.Id.CompareTo(key.Id) < 0));
        }

        var lines = await acts.OrderByDescending(a => a.At).ThenByDescending(a => a.Id).Take(PageSize + 1).ToListAsync(ct);
        var next = lines.Count > PageSize ? string.Create(CultureInfo.InvariantCulture, $"{lines[PageSize - 1].At.ToUnixTimeMilliseconds()}_{lines[PageSize - 1].Id}") : null;
        return (await ShowAsync(lines[..Math.Min(lines.Count, PageSize)], act, ct), next);
    }

    public async Task<IReadOnlyDictionary<ActState, int>> CountsAsync(Act act, CancellationToken ct) =>
        await db.ActsVisibleTo(act).GroupBy(a => a.State).Select(g => new { g.Key, Count = g.Count() }).ToDictionaryAsync(g => g.Key, g => g.Count, ct);

    /// <summary>The acts of an export, some hundreds at a time.</summary>
    public async IAsyncEnumerable<ActRow> OfBatchAsync(Guid batch, Act act, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken ct)
    {
        Instant from = Instant.MinValue;
        Guid last = Guid.Empty;
        while (true)
        {
            var acts = db.ActsVisibleTo(act).AsNoTracking().Where(a => a.Batch == batch);
            var lines = await (last == Guid.Empty ? acts : acts.Where(a => a.At > from || (a.At == from && a.Id.CompareTo(last) > 0)))
                .OrderBy(a => a.At).ThenBy(a => a.Id).Take(PageSize).ToListAsync(ct);
            foreach (var row in await ShowAsync(lines, act, ct))
            {
                yield return row;
            }

            if (lines.Count < PageSize)
            {
                yield break;
            }

            (from, last) = (lines[^1].At, lines[^1].Id);
        }
    }

    private async Task<List<ActRow>> ShowAsync(List<ActLine> lines, Act act, CancellationToken ct)
    {
        var names = await patients.NamesAsync([.. lines.Select(line => line.Patient).Distinct()], act, ct);
        var people = await directory.PeopleAsync([.. lines.SelectMany(line => new[] { line.Biller, line.Other, line.Substitute }.OfType<ProfessionalId>()).Distinct()], ct);
        return lines.ConvertAll(line => new ActRow(line, names.GetValueOrDefault(line.Patient), people.GetValueOrDefault(line.Biller), people.GetValueOrDefault(line.Other))
        {
            Substitute = line.Substitute is { } who ? people.GetValueOrDefault(who) : null,
        });
    }

    private static (Instant At, Guid Id)? KeyOf(string? after) =>
        after?.Split('_') is [var at, var id] && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var ms) && ms < 253_400_000_000_000 && Guid.TryParse(id, out var guid)
            ? (Instant.FromUnixTimeMilliseconds(ms), guid)
            : null;
}
