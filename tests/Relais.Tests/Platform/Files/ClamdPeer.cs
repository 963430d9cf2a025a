using System.Net.Sockets;
using Xunit;

namespace Relais.Tests.Platform.Files;

/// <summary>A real clamd with one signature of our own: there is no need of the virus database of the world to test a conversation.</summary>
public sealed class ClamdPeer : IAsyncLifetime
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("relais-clamd-").FullName;
    private Service _service = null!;

    /// <summary>The test pattern that every antivirus knows, kept in halves so that none takes this source for a virus.</summary>
    public static byte[] Eicar => Samples.Text(@"X5O!P%@AP[4\PZX54(P^)7CC)7}" + "$EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*");

    public string Socket => Path.Combine(_folder, "clamd.sock");

    public async ValueTask InitializeAsync()
    {
        var database = System.IO.Directory.CreateDirectory(Path.Combine(_folder, "db")).FullName;
        await File.WriteAllTextAsync(Path.Combine(database, "local.ndb"), $"Relais.Eicar:0:*:{Convert.ToHexStringLower(Eicar)}\n");
        await File.WriteAllTextAsync(
            Path.Combine(_folder, "clamd.conf"),
            $"""
            Foreground yes
            DatabaseDirectory {database}
            LocalSocket {Socket}
            TemporaryDirectory {_folder}
            StreamMaxLength 20M
            MaxFileSize 3M
            MaxScanSize 20M
            AlertExceedsMax yes
            AlertEncrypted yes
            MaxThreads 2
            """);
        _service = Service.Start("/usr/sbin/clamd", "apt-get install clamav-daemon", _folder, "-c", Path.Combine(_folder, "clamd.conf"));
        _service.Drain();
        await WaitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _service.DisposeAsync();
        System.IO.Directory.Delete(_folder, recursive: true);
    }

    private async Task WaitAsync()
    {
        for (var i = 0; i < 600; i++)
        {
            try
            {
                using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
                await socket.ConnectAsync(new UnixDomainSocketEndPoint(Socket));
                return;
            }
            catch (SocketException)
            {
                await Task.Delay(100);
            }
        }

        Assert.Fail("clamd does not answer after a minute.");
    }
}
