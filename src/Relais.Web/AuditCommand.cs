using System.Globalization;
using Relais.Platform.Journal;

namespace Relais.Web;

/// <summary><c>relais audit</c>: verifies the whole journal, proves one line of it, checks such a proof.</summary>
internal static class AuditCommand
{
    public const string Help = """
        relais audit : le journal se vérifie et se prouve.

          relais audit verify [--copy FICHIER]…
              recalcule tout le journal, le compare aux copies de ses sceaux (celles de la configuration et celles
              qui sont nommées) et nomme la première ligne rompue
          relais audit proof LIGNE
              écrit la preuve que cette ligne a été scellée
          relais audit check FICHIER [--copy FICHIER | --fingerprint EMPREINTE]
              vérifie une preuve, sans base : contre une copie des sceaux, ou contre l’empreinte d’un sceau notée ailleurs

        La réponse est 0 quand tout est juste, 1 quand quelque chose est rompu, 2 quand il n’y a rien à quoi comparer.
        """;

    public static async Task<int> RunAsync(string[] args)
    {
        switch (args)
        {
            case ["verify", .. var rest]:
                return await VerifyAsync(rest);
            case ["proof", var line, .. var host] when long.TryParse(line, NumberStyles.None, CultureInfo.InvariantCulture, out var number):
                return await ProveAsync(number, host);
            case ["check", var file] when File.Exists(file):
                return await CheckAsync(file, null, null);
            case ["check", var file, "--copy", var copy] when File.Exists(file) && File.Exists(copy):
                return await CheckAsync(file, new SealCopy(1, copy), null);
            case ["check", var file, "--fingerprint", var fingerprint] when File.Exists(file):
                return await CheckAsync(file, null, fingerprint);
            default:
                await Console.Error.WriteLineAsync(Help);
                return 2;
        }
    }

    private static async Task<int> VerifyAsync(string[] args)
    {
        string[] named = [.. args.Where((_, i) => i > 0 && args[i - 1] == "--copy")];
        string[] host = [.. args.Where((arg, i) => arg != "--copy" && (i == 0 || args[i - 1] != "--copy"))];
        await using var app = RelaisHost.Build(host);
        await using var scope = app.Services.CreateAsyncScope();
        var kept = scope.ServiceProvider.GetRequiredService<JournalCopies>().All;
        IReadOnlyList<SealCopy> copies = [.. kept.Select(state => state.Copy), .. named.Select((path, i) => new SealCopy(kept.Count + i + 1, path))];
        if (copies.FirstOrDefault(copy => !File.Exists(copy.Path)) is { } missing)
        {
            await Console.Error.WriteLineAsync($"La copie des sceaux {missing.Path} n’est pas là : rien n’a été vérifié.");
            return 2;
        }

        var verdict = await scope.ServiceProvider.GetRequiredService<JournalVerifier>().VerifyAsync(copies, CancellationToken.None);
        foreach (var (index, copy) in copies.Index())
        {
            await Console.Out.WriteLineAsync($"Copie n° {copy.Ordinal} : {copy.Path}{(verdict.Broken is null ? $", {verdict.Compared[index]} sceaux comparés." : "")}");
        }

        await Console.Out.WriteLineAsync(
            verdict.Broken is null
                ? $"Journal intact : {verdict.Lines} lignes sous {verdict.Checkpoints} sceaux, {verdict.Unsealed} à sceller."
                : $"Journal rompu : {verdict.Broken} (après {verdict.Lines} lignes justes).");
        return verdict.Broken is null ? 0 : 1;
    }

    private static Task<int> ProveAsync(long line, string[] host) =>
        OneAct.ReadAsync(host, async (services, act) =>
        {
            var proof = await services.GetRequiredService<JournalProofs>().MakeAsync(line, act, CancellationToken.None);
            await Console.Out.WriteLineAsync(proof.Write());
            return 0;
        });

    private static async Task<int> CheckAsync(string file, SealCopy? copy, string? noted)
    {
        if (JournalProof.Read(await File.ReadAllTextAsync(file)) is not { } proof)
        {
            await Console.Out.WriteLineAsync("Ce fichier ne prouve rien : la ligne ne mène pas au sceau qu’il nomme.");
            return 1;
        }

        var (number, fingerprint) = (proof.Seal.Number, proof.Seal.Fingerprint);
        await Console.Out.WriteLineAsync($"{proof.Line}{Environment.NewLine}sous le sceau n° {number}, empreinte {fingerprint}");
        var expected = noted ?? copy?.FingerprintOf(number);
        if (expected is null)
        {
            await Console.Out.WriteLineAsync(copy is null ? "À comparer : --copy ou --fingerprint." : "La copie ne va pas jusqu’à ce sceau, ou elle est rompue avant lui.");
            return 2;
        }

        var isProven = string.Equals(expected.Trim(), fingerprint, StringComparison.OrdinalIgnoreCase);
        await Console.Out.WriteLineAsync(isProven ? "Prouvé." : "Ce n’est pas l’empreinte de ce sceau : la ligne ou le sceau ont été inventés.");
        return isProven ? 0 : 1;
    }
}
