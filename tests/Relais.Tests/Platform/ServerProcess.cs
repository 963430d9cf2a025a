using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Relais.Tests.Platform;

/// <summary>The real server in a process of its own, on a folder of data that outlives it.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private readonly Process _process;

    private ServerProcess(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    public static async Task<ServerProcess> StartAsync(string data)
    {
        var port = FreePort();
        var number = port.ToString(CultureInfo.InvariantCulture);
        var server = new ServerProcess(Start("demo", "--scene", "oncobreizh", "--port", number, "--data", data), new Uri($"http://localhost:{port}"));
        await server.ReadyAsync();
        return server;
    }

    /// <summary>Runs a command of Relais to its end, and gives its exit code and what it wrote.</summary>
    public static async Task<(int Code, string Text)> RunAsync(params string[] arguments)
    {
        using var process = Start(arguments);
        var text = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return (process.ExitCode, text);
    }

    /// <summary>As when the power goes: SIGKILL, nothing is closed.</summary>
    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static Process Start(params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "relais.dll"), .. arguments])
        {
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Demo", ["Logging__LogLevel__Default"] = "Error" },
        };
        return Process.Start(start)!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task ReadyAsync()
    {
        _ = _process.StandardOutput.ReadToEndAsync();
        using var http = new HttpClient { BaseAddress = Address };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !_process.HasExited; await Task.Delay(50))
        {
            try
            {
                using var answer = await http.GetAsync(new Uri("/demo", UriKind.Relative));
                answer.EnsureSuccessStatusCode();
                return;
            }
            catch (HttpRequestException failed) when (failed.HttpRequestError is HttpRequestError.ConnectionError)
            {
                // Not listening yet.
            }
        }

        throw new InvalidOperationException("The server did not start.");
    }
}
