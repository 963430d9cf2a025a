using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Patients;

internal static class KnownCommune
{
    public static async Task<Refusal?> WhyNotCommuneAsync(this IDirectory directory, string? commune, CancellationToken ct) =>
        commune is null || (await directory.CommunesAsync([commune], ct)).ContainsKey(commune) ? null : PatientRefusals.UnknownCommune;
}
