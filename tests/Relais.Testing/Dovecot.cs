using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;

namespace Relais.Testing;

/// <summary>A real IMAP server (Dovecot) with one account, on a free port over TLS, for the time of a test.</summary>
public sealed class Dovecot : IAsyncDisposable
{
    private const string Program = "/usr/sbin/dovecot";

    private readonly string _folder = Path.Combine("/tmp", "rd" + Guid.CreateVersion7().ToString("N")[20..]);
    private Process? _process;

    /// <summary>The account.</summary>
    public const string User = "avis";

    /// <summary>Its password.</summary>
    public const string Password = "mot de passe d'essai";

    /// <summary>Where it listens, on localhost.</summary>
    public int Port { get; } = FreePort();

    /// <summary>The certificate that vouches for it, as a PEM file.</summary>
    public string Authority => Path.Combine(_folder, "tls.crt");

    /// <summary>Starts it.</summary>
    public static async Task<Dovecot> StartAsync()
    {
        if (!File.Exists(Program))
        {
            throw new InvalidOperationException("Dovecot is needed by the tests: apt-get install dovecot-imapd");
        }

        var server = new Dovecot();
        await server.WriteAsync();
        server._process = Process.Start(new ProcessStartInfo(Program, ["-F", "-c", Path.Combine(server._folder, "dovecot.conf")]) { RedirectStandardError = true, RedirectStandardOutput = true });
        await server.WaitAsync();
        return server;
    }

    /// <summary>Puts a message in its inbox.</summary>
    public async Task DropAsync(byte[] raw)
    {
        var folder = Path.Combine(_folder, "mail", "new");
        var name = $"{Guid.CreateVersion7():N}.essai";
        await File.WriteAllBytesAsync(Path.Combine(_folder, "mail", "tmp", name), raw);
        Own(Path.Combine(_folder, "mail", "tmp", name));
        File.Move(Path.Combine(_folder, "mail", "tmp", name), Path.Combine(folder, name));
    }

    /// <summary>Removes every message of every folder.</summary>
    public void Empty()
    {
        foreach (var folder in new[] { "", "Relais" }.SelectMany(Parts))
        {
            Array.ForEach(System.IO.Directory.GetFiles(folder), File.Delete);
        }
    }

    /// <summary>How many messages a folder holds: "" for the inbox.</summary>
    public int CountIn(string folder) => Parts(folder).Sum(part => System.IO.Directory.GetFiles(part).Length);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false } running)
        {
            using var stop = Process.Start("kill", ["-TERM", running.Id.ToString(CultureInfo.InvariantCulture)]);
            await stop.WaitForExitAsync();
            using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(10));
            await running.WaitForExitAsync(limit.Token);
        }

        _process?.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private IEnumerable<string> Parts(string folder)
    {
        var root = Path.Combine(_folder, "mail", folder.Length == 0 ? "" : "." + folder);
        return new[] { "new", "cur" }.Select(part => Path.Combine(root, part)).Where(System.IO.Directory.Exists);
    }

    private async Task WriteAsync()
    {
        foreach (var part in new[] { "", "run", "state", "mail", "mail/new", "mail/cur", "mail/tmp" })
        {
            System.IO.Directory.CreateDirectory(Path.Combine(_folder, part));
        }

        await WriteCertificateAsync();
        await File.WriteAllTextAsync(Path.Combine(_folder, "users"), $"{User}:{{PLAIN}}{Password}\n");
        await File.WriteAllTextAsync(Path.Combine(_folder, "dovecot.conf"), Settings());
        if (Environment.UserName == "root")
        {
            using var own = Process.Start("chown", ["-R", "mail:mail", Path.Combine(_folder, "mail")]);
            await own.WaitForExitAsync();
            using var open = Process.Start("chmod", ["755", _folder]);
            await open.WaitForExitAsync();
        }
    }

    private string Settings()
    {
        var isRoot = Environment.UserName == "root";
        var (user, login, inner) = isRoot ? ("mail", "dovenull", "dovecot") : (Environment.UserName, Environment.UserName, Environment.UserName);
        return $$"""
            protocols = imap
            base_dir = {{_folder}}/run
            state_dir = {{_folder}}/state
            log_path = {{_folder}}/log
            listen = 127.0.0.1
            ssl = required
            ssl_cert = <{{_folder}}/tls.crt
            ssl_key = <{{_folder}}/tls.key
            mail_location = maildir:{{_folder}}/mail
            mail_uid = {{user}}
            mail_gid = {{(isRoot ? "mail" : "")}}
            first_valid_uid = 1
            first_valid_gid = 1
            default_internal_user = {{inner}}
            {{(isRoot ? "" : $"default_internal_group = {OwnGroup()}")}}
            default_login_user = {{login}}
            auth_mechanisms = plain login
            {{Accounts()}}
            service imap-login {
              {{(isRoot ? "" : "chroot =")}}
              inet_listener imap {
                port = 0
              }
              inet_listener imaps {
                port = {{Port}}
                ssl = yes
              }
            }
            {{(isRoot ? "" : "service anvil {\n  chroot =\n}")}}
            """;
    }

    // An ordinary user may give sockets to no other group than their own.
    private static string OwnGroup()
    {
        using var id = Process.Start(new ProcessStartInfo("id", ["-gn"]) { RedirectStandardOutput = true })!;
        return id.StandardOutput.ReadToEnd().Trim();
    }

    private string Accounts() => $$"""
        passdb {
          driver = passwd-file
          args = scheme=PLAIN username_format=%u {{_folder}}/users
        }
        userdb {
          driver = static
          args = home={{_folder}}/mail allow_all_users=yes
        }
        """;

    private async Task WriteCertificateAsync()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        using var certificate = request.CreateSelfSigned(now.AddMinutes(-5), now.AddHours(1));
        await File.WriteAllTextAsync(Authority, certificate.ExportCertificatePem());
        await File.WriteAllTextAsync(Path.Combine(_folder, "tls.key"), key.ExportPkcs8PrivateKeyPem());
    }

    private async Task WaitAsync()
    {
        for (var n = 0; n < 100; n++)
        {
            try
            {
                using var line = new TcpClient();
                await line.ConnectAsync(IPAddress.Loopback, Port);
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        throw new InvalidOperationException($"Dovecot does not start: {await _process!.StandardError.ReadToEndAsync()}");
    }

    private static void Own(string file)
    {
        if (Environment.UserName == "root")
        {
            using var own = Process.Start("chown", ["mail:mail", file]);
            own.WaitForExit();
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
