using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Journal;
using Relais.Testing;
using Relais.Tests.Directory;
using Xunit;

namespace Relais.Tests.Platform.Journal;

/// <summary>The application copies its seals by itself, says when it cannot, and proves its lines from the command line.</summary>
public sealed class CopyLoopTests : IAsyncLifetime
{
    private readonly CopyingApp _app = new();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    [Fact]
    public async Task Sealing_goes_on_while_a_copy_is_late_and_the_page_says_so_until_it_caught_up()
    {
        using var scene = new JournalScene(_app);
        var (structure, admin) = (DirectoryGiven.Ess(), DirectoryGiven.Someone());
        await _app.GivenAsync(structure, admin, DirectoryGiven.Holds(admin, structure, Role.Administrator));
        using var browser = await _app.BrowseAsAsync(admin.Id);
        await scene.SealedAsync(3);
        await UntilAsync(() => State.LateSince is not null);

        await browser.GetAsync("/administration/journal");
        Assert.Contains("La copie n° 1 des sceaux, hors de la base, est en retard depuis", browser.Text, StringComparison.Ordinal);
        await scene.SealAsync();
        Assert.Equal(0, (await scene.VerifyAsync()).Unsealed);

        System.IO.Directory.CreateDirectory(_app.Copies);
        await UntilAsync(() => State is { LateSince: null, Number: > 0 });
        await browser.GetAsync("/administration/journal");
        Assert.Contains("Copie n° 1 des sceaux, hors de la base : à jour.", browser.Text, StringComparison.Ordinal);
        await browser.SubmitAsync("verify");
        Assert.Contains("Journal intact", browser.Text, StringComparison.Ordinal);
        await TheCommandLineProvesAsync((await scene.LinesAsync())[0]);
    }

    private CopyState State => _app.Services.GetRequiredService<JournalCopies>().All[0];

    private async Task TheCommandLineProvesAsync(long line)
    {
        var (copy, file) = (State.Copy.Path, Path.Combine(_app.Folder, "proof.json"));
        var (_, proof) = await ServerProcess.RunAsync("audit", "proof", $"{line}", "--Data:Folder=" + _app.Folder);
        await File.WriteAllTextAsync(file, proof, Ct);

        Assert.Equal(0, (await ServerProcess.RunAsync("audit", "check", file, "--copy", copy)).Code);
        Assert.Equal(0, (await ServerProcess.RunAsync("audit", "check", file, "--fingerprint", JournalProof.Read(proof)!.Seal.Fingerprint)).Code);
        Assert.Equal(1, (await ServerProcess.RunAsync("audit", "check", file, "--fingerprint", new string('0', 64))).Code);
        Assert.Equal(2, (await ServerProcess.RunAsync("audit", "check", file)).Code);
        await File.WriteAllTextAsync(file, proof.Replace("\"action\": \"", "\"action\": \"x", StringComparison.Ordinal), Ct);
        Assert.Equal(1, (await ServerProcess.RunAsync("audit", "check", file, "--copy", copy)).Code);

        var (code, text) = await ServerProcess.RunAsync("audit", "verify", "--copy", copy, "--Data:Folder=" + _app.Folder);
        Assert.True(code == 0, text);
        Assert.Equal(2, (await ServerProcess.RunAsync("audit", "verify", "--copy", copy + ".absent", "--Data:Folder=" + _app.Folder)).Code);
    }

    private static async Task UntilAsync(Func<bool> holds)
    {
        for (var tries = 0; !holds() && tries < 300; tries++)
        {
            await Task.Delay(50, Ct);
        }

        Assert.True(holds());
    }

    private sealed class CopyingApp : RelaisApp
    {
        public string Copies => Path.Combine(Folder, "elsewhere");

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Journal:Copies:0", Copies);
        }
    }
}
