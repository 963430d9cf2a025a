using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Relais.Bench.Serving;

/// <summary>A server in a process of its own, listening on a free port until disposed.</summary>
internal sealed class Server : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly Process _process;

    private Server(Process process, Uri address) => (_process, Address) = (process, address);

    public Uri Address { get; }

    /// <summary>The real Relais, with a demo scene more in its database.</summary>
    public static Task<Server> RelaisAsync(string scene, string data, string? database)
    {
        var port = FreePort();
        string[] arguments = ["demo", "--scene", scene, "--port", port.ToString(CultureInfo.InvariantCulture), "--data", data];
        return StartAsync("relais.dll", database is null ? arguments : [.. arguments, "--database", database], port, "/");
    }

    /// <summary>The bare ceiling on the same database.</summary>
    public static Task<Server> BareAsync(string database)
    {
        var port = FreePort();
        return StartAsync("Relais.Bench.dll", ["bare", $"http://localhost:{port}", database], port, "/liste");
    }

    /// <summary>The memory it holds now, in MB.</summary>
    public async Task<double> MemoryAsync()
    {
        var status = await File.ReadAllLinesAsync($"/proc/{_process.Id}/status");
        var kilobytes = status.First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1];
        return double.Parse(kilobytes, CultureInfo.InvariantCulture) * 1024 / 1e6;
    }

    /// <summary>The processor time it has used so far, in milliseconds.</summary>
    public double ProcessorTime()
    {
        _process.Refresh();
        return _process.TotalProcessorTime.TotalMilliseconds;
    }

    public async ValueTask DisposeAsync()
    {
        _process.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
        _process.Dispose();
    }

    private static async Task<Server> StartAsync(string program, string[] arguments, int port, string page)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!, [Path.Combine(AppContext.BaseDirectory, program), .. arguments])
        {
            RedirectStandardOutput = true,
            Environment = { ["ASPNETCORE_ENVIRONMENT"] = "Demo", ["Logging__LogLevel__Default"] = "Error" },
        };
        var server = new Server(Process.Start(start)!, new Uri($"http://localhost:{port}"));
        _ = server._process.StandardOutput.ReadToEndAsync();
        try
        {
            await server.ReadyAsync(page);
            return server;
        }
        catch
        {
            await server.DisposeAsync();
            throw;
        }
    }

    private async Task ReadyAsync(string page)
    {
        using var http = new HttpClient { BaseAddress = Address };
        for (var watch = Stopwatch.StartNew(); watch.Elapsed < Patience && !_process.HasExited; await Task.Delay(100))
        {
            try
            {
                using var answer = await http.GetAsync(new Uri(page, UriKind.Relative));
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
