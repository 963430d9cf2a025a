using Microsoft.EntityFrameworkCore;
using Relais.Patients.Contract;

namespace Relais.Patients;

/// <summary>Reads shared by several pages; each starts from an access scope.</summary>
internal static class PatientQueries
{
    /// <summary>What every screen shows, without the sealed columns.</summary>
    public static async Task<List<PatientName>> NamesAsync(this IQueryable<Patient> patients, CancellationToken ct)
    {
        var rows = await patients
            .Select(p => new { p.Id, p.BirthName, p.FirstName, p.UsedName, p.BirthDate, p.Sex, p.FetchedAt, p.CheckedAt, p.Doubts, p.Commune })
            .ToListAsync(ct);
        return rows.ConvertAll(p => new PatientName(
            p.Id,
            p.BirthName,
            p.FirstName,
            p.UsedName,
            p.BirthDate,
            p.Sex,
            IdentityRules.StatusOf(p.FetchedAt is not null, p.CheckedAt is not null, p.Doubts),
            p.Commune));
    }

    /// <summary>Those that match what was typed.</summary>
    public static IQueryable<Patient> Matching(this IQueryable<Patient> patients, TypedSearch typed, PatientVault vault)
    {
        if (typed.Nir is { } nir)
        {
            var index = vault.IndexOf(nir);
            return patients.Where(p => p.InsIndex == index);
        }

        if (typed.Birth is { } birth)
        {
            patients = patients.Where(p => p.BirthDate == birth);
        }

        return typed.Words.Select(word => " " + word).Aggregate(patients, (left, word) => left.Where(p => p.SearchKey.Contains(word)));
    }
}
