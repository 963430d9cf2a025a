using Relais.Platform.Journal;

namespace Relais.Web;

/// <summary><c>relais audit verify</c>: recomputes the whole journal and names the first broken line.</summary>
internal static class Audit
{
    public static async Task<int> VerifyAsync(string[] args)
    {
        await using var app = RelaisHost.Build(args);
        await using var scope = app.Services.CreateAsyncScope();
        var verdict = await scope.ServiceProvider.GetRequiredService<JournalVerifier>().VerifyAsync(CancellationToken.None);
        await Console.Out.WriteLineAsync(
            verdict.Broken is null
                ? $"Journal intact : {verdict.Lines} lignes sous {verdict.Checkpoints} sceaux, {verdict.Unsealed} à sceller."
                : $"Journal rompu : {verdict.Broken} (après {verdict.Lines} lignes justes).");
        return verdict.Broken is null ? 0 : 1;
    }
}
