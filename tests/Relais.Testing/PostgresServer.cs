using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace Relais.Testing;

/// <summary>A real PostgreSQL, started once for the whole run in a folder of its own on a free port, stopped with it.</summary>
public static class PostgresServer
{
    private static readonly Lazy<Task<int>> Port = new(StartAsync);

    /// <summary>Makes an empty database and gives its address.</summary>
    public static async Task<string> NewDatabaseAsync()
    {
        var port = await Port.Value;
        var name = "relais_" + Guid.CreateVersion7().ToString("N");
        await using var admin = NpgsqlDataSource.Create($"Host=127.0.0.1;Port={port};Username=postgres;Database=postgres");
        await using var create = admin.CreateCommand($"CREATE DATABASE {name}");
        await create.ExecuteNonQueryAsync();
        return $"Host=127.0.0.1;Port={port};Username=postgres;Database={name};Maximum Pool Size=40";
    }

    private static async Task<int> StartAsync()
    {
        var bin = System.IO.Directory.Exists("/usr/lib/postgresql")
            ? System.IO.Directory.GetDirectories("/usr/lib/postgresql").OrderDescending().Select(version => Path.Combine(version, "bin")).FirstOrDefault(path => File.Exists(Path.Combine(path, "initdb")))
            : null;
        if (bin is null)
        {
            throw new InvalidOperationException("PostgreSQL is needed by the tests: apt-get install postgresql");
        }

        var folder = System.IO.Directory.CreateTempSubdirectory("relais-pg-").FullName;
        var data = Path.Combine(folder, "data");
        var port = FreePort();
        if (Environment.UserName == "root")
        {
            await RunAsync("chown", "postgres", folder);
            await RunAsync("chmod", "755", folder);
        }

        await AsPostgresAsync(Path.Combine(bin, "initdb"), "-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--no-locale", "--no-sync");
        var options = string.Create(CultureInfo.InvariantCulture, $"-p {port} -k {folder} -c listen_addresses=127.0.0.1 -c fsync=off -c max_connections=600");
        await AsPostgresAsync(Path.Combine(bin, "pg_ctl"), "-D", data, "-w", "-l", Path.Combine(folder, "log"), "-o", options, "start");
        AppDomain.CurrentDomain.ProcessExit += (_, _) =>
        {
            using var stop = Start(AsPostgres(Path.Combine(bin, "pg_ctl"), "-D", data, "-m", "immediate", "stop"));
            stop.WaitForExit(10_000);
            try
            {
                System.IO.Directory.Delete(folder, recursive: true);
            }
            catch (IOException)
            {
                // The system empties its temporary folder.
            }
        };
        return port;
    }

    // PostgreSQL refuses to run as root.
    private static string[] AsPostgres(params string[] command) =>
        Environment.UserName == "root" ? ["runuser", "-u", "postgres", "--", .. command] : command;

    private static Task AsPostgresAsync(params string[] command) => RunAsync(AsPostgres(command));

    private static async Task RunAsync(params string[] command)
    {
        using var process = Start(command);
        var output = process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"{string.Join(' ', command)}: {await output}");
        }
    }

    private static Process Start(string[] command) =>
        Process.Start(new ProcessStartInfo(command[0], command[1..])
        {
            RedirectStandardError = true,
            RedirectStandardOutput = true,
            WorkingDirectory = Path.GetTempPath(),
        })!;

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
