using NodaTime;
using NodaTime.Text;
using Relais.Documents.Contract;

namespace Relais.Web;

/// <summary><c>relais drugs import DIR [--date AAAA-MM-JJ]</c>: imports the files of the public database of drugs.</summary>
internal static class DrugsCommand
{
    public static async Task<int> RunAsync(string[] args)
    {
        if (args is not ["import", var folder, .. var rest] || !System.IO.Directory.Exists(folder))
        {
            await Console.Error.WriteLineAsync("Usage : relais drugs import DOSSIER [--date AAAA-MM-JJ], où DOSSIER contient CIS_bdpm.txt et les quatre autres fichiers.");
            return 2;
        }

        var (day, host) = rest is ["--date", var typed, .. var more] ? (LocalDatePattern.Iso.Parse(typed) is { Success: true, Value: var date } ? date : (LocalDate?)null, more) : (null, rest);
        if (rest is ["--date", ..] && day is null)
        {
            await Console.Error.WriteLineAsync("La date s’écrit AAAA-MM-JJ.");
            return 2;
        }

        return await OneAct.RunAsync(host, async (services, act) =>
        {
            var done = await services.GetRequiredService<IDrugImport>().ImportAsync(folder, day, act, CancellationToken.None);
            await Console.Out.WriteLineAsync(
                $"Édition {done.Edition} {(done.IsPublished ? "en vigueur" : "refusée")} : {done.Drugs} médicaments, {done.Changed} nouveaux ou changés, {done.Refused} lignes refusées (voir /administration/medicaments).");
            return done.IsPublished ? 0 : 1;
        });
    }
}
