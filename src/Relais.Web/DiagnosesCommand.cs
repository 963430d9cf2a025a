using Relais.Documents.Contract;

namespace Relais.Web;

/// <summary><c>relais diagnoses import FILE</c>: imports the CIM-10 of the ATIH.</summary>
internal static class DiagnosesCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ["import", var path, .. var host] || !File.Exists(path))
        {
            await Console.Error.WriteLineAsync("Usage : relais diagnoses import FICHIER, où FICHIER est LIBCIM10MULTI.TXT de l’ATIH.");
            return 2;
        }

        return await OneAct.RunAsync(host, async (services, act) =>
        {
            var done = await services.GetRequiredService<IDiagnosisImport>().ImportAsync(path, act, CancellationToken.None);
            await Console.Out.WriteLineAsync(
                $"Liste {done.Edition} {(done.IsPublished ? "en vigueur" : "refusée")} : {done.Codes} codes, dont {done.Changed} nouveaux ou changés ; {done.Ended} n’y sont plus ; {done.Refused} lignes refusées (voir /administration/diagnostics).");
            return done.IsPublished ? 0 : 1;
        });
    }
}
