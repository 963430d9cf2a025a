using System.Diagnostics;
using System.Text;
using Xunit;

namespace Relais.Testing;

/// <summary>Runs the independent implementations of <c>tests/peers</c> under Node.</summary>
public static class Peers
{
    /// <summary>What a script of <c>tests/peers</c> prints. It runs in UTC.</summary>
    public static async Task<string> RunAsync(string script, params string[] arguments)
    {
        var folder = Folder();
        var start = new ProcessStartInfo("node", [script, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["TZ"] = "UTC" },
        };
        using var node = Process.Start(start)!;
        var errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(node.ExitCode == 0, await errors);
        return output;
    }

    /// <summary>The folder of the peers, installed.</summary>
    public static string Folder()
    {
        var folder = Path.Combine(Root(), "tests", "peers");
        Assert.True(
            new DirectoryInfo(Path.Combine(folder, "node_modules")).Exists,
            "The peers of the tests are not installed: run ./relais setup (it runs npm ci in tests/peers).");
        return folder;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Relais.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Relais.slnx");
    }
}
