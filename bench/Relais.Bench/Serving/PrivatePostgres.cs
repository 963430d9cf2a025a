using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Relais.Bench.Serving;

/// <summary>A PostgreSQL of its own for the measure, every commit on the disk, removed afterwards.</summary>
internal sealed class PrivatePostgres : IAsyncDisposable
{
    private readonly string _bin;
    private readonly string _folder;
    private readonly int _port;

    private PrivatePostgres(string bin, string folder, int port) => (_bin, _folder, _port) = (bin, folder, port);

    private string Data => Path.Combine(_folder, "data");

    public static async Task<PrivatePostgres> StartAsync()
    {
        var bin = (System.IO.Directory.Exists("/usr/lib/postgresql") ? System.IO.Directory.GetDirectories("/usr/lib/postgresql") : [])
            .OrderDescending().Select(version => Path.Combine(version, "bin")).FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")))
            ?? throw new InvalidOperationException("PostgreSQL is needed to measure: apt-get install postgresql");
        var server = new PrivatePostgres(bin, System.IO.Directory.CreateTempSubdirectory("relais-bench-pg-").FullName, FreePort());
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres", server._folder);
        }

        await RunAsync(AsPostgres(Path.Combine(bin, "initdb"), "-D", server.Data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale"));
        var options = string.Create(
            CultureInfo.InvariantCulture,
            $"-p {server._port} -k {server._folder} -c listen_addresses=127.0.0.1 -c fsync=on -c synchronous_commit=on -c max_connections=200");
        await RunAsync(AsPostgres(Path.Combine(bin, "pg_ctl"), "-D", server.Data, "-w", "-l", Path.Combine(server._folder, "log"), "-o", options, "start"));
        return server;
    }

    /// <summary>Makes an empty database and gives its address.</summary>
    public async Task<string> NewDatabaseAsync(string name)
    {
        await using var admin = NpgsqlDataSource.Create(AddressOf("postgres"));
        await using var create = admin.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return AddressOf(name);
    }

    public async ValueTask DisposeAsync()
    {
        await RunAsync(AsPostgres(Path.Combine(_bin, "pg_ctl"), "-D", Data, "-w", "-m", "immediate", "stop"));
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private string AddressOf(string database) => $"Host=127.0.0.1;Port={_port};Username=postgres;Database={database};Maximum Pool Size=40";

    // PostgreSQL refuses to run as root.
    private static string[] AsPostgres(params string[] command) =>
        Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;

    private static async Task RunAsync(params string[] command)
    {
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardError = true, RedirectStandardOutput = true, WorkingDirectory = Path.GetTempPath() };
        using var process = Process.Start(start)!;
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)}: {await process.StandardError.ReadToEndAsync()}");
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
