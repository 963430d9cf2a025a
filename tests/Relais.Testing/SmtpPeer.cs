using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json;
using System.Threading.Channels;

namespace Relais.Testing;

/// <summary>A mail as a real SMTP server received it and as an independent parser reads it.</summary>
/// <param name="To">The addresses of the envelope.</param>
/// <param name="Subject">Decoded.</param>
/// <param name="Text">Decoded.</param>
/// <param name="MessageId">With its angle brackets.</param>
/// <param name="Headers">The names of the headers, in lower case.</param>
/// <param name="Raw">The bytes, one a character.</param>
/// <param name="Secure">Whether it came over TLS.</param>
/// <param name="User">Who authenticated, or null.</param>
public sealed record ReceivedMail(
    IReadOnlyList<string> To, string Subject, string Text, string MessageId, IReadOnlyList<string> Headers, string Raw, bool Secure, string? User);

/// <summary>A real SMTP server (npm smtp-server) on a free port, for the time of a test.</summary>
public sealed class SmtpPeer : IAsyncDisposable
{
    private readonly Process _node;
    private readonly Channel<ReceivedMail> _mails = Channel.CreateUnbounded<ReceivedMail>();
    private readonly Channel<string> _modes = Channel.CreateUnbounded<string>();
    private readonly TaskCompletionSource<int> _port = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Task _reading;

    private SmtpPeer(Process node, X509Certificate2 certificate)
    {
        (_node, Certificate) = (node, certificate);
        _reading = ReadAsync();
    }

    /// <summary>The account it accepts when asked for one.</summary>
    public const string User = "relais";

    /// <summary>The password of that account.</summary>
    public const string Password = "secret";

    /// <summary>What it shows over TLS, for the name localhost: nobody vouches for it, unless a test does.</summary>
    public X509Certificate2 Certificate { get; }

    /// <summary>Where it listens, on 127.0.0.1.</summary>
    public int Port { get; private set; }

    /// <summary>Starts a server that accepts everything.</summary>
    public static async Task<SmtpPeer> StartAsync()
    {
        var (certificate, key) = SelfSigned();
        var start = new ProcessStartInfo("node", "smtp.mjs")
        {
            WorkingDirectory = Peers.Folder(),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            StandardOutputEncoding = Encoding.UTF8,
            Environment = { ["SMTP_KEY"] = key, ["SMTP_CERT"] = certificate.ExportCertificatePem() },
        };
        var peer = new SmtpPeer(Process.Start(start)!, certificate);
        peer.Port = await peer._port.Task.WaitAsync(TimeSpan.FromSeconds(30));
        return peer;
    }

    /// <summary>Tells how to treat the next mails: <c>accept</c>, <c>busy</c> (451), <c>refuse</c> (550), <c>hang</c>, <c>auth</c>, <c>tls</c>.</summary>
    public async Task ModeAsync(string mode)
    {
        await _node.StandardInput.WriteLineAsync(JsonSerializer.Serialize(new { mode }));
        await _node.StandardInput.FlushAsync();
        await _modes.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));
    }

    /// <summary>The next mail it received.</summary>
    public Task<ReceivedMail> NextAsync() => _mails.Reader.ReadAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(10));

    /// <summary>Whether it received nothing that was not read yet.</summary>
    public bool IsEmpty => !_mails.Reader.TryPeek(out _);

    /// <inheritdoc />
    public async ValueTask DisposeAsync()
    {
        _node.StandardInput.Close();
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        try
        {
            await _node.WaitForExitAsync(limit.Token);
        }
        catch (OperationCanceledException)
        {
            _node.Kill(entireProcessTree: true);
        }

        await _reading;
        _node.Dispose();
        Certificate.Dispose();
    }

    private static (X509Certificate2 Certificate, string Key) SelfSigned()
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256);
        var names = new SubjectAlternativeNameBuilder();
        names.AddDnsName("localhost");
        request.CertificateExtensions.Add(names.Build());
        var now = TimeProvider.System.GetUtcNow();
        return (request.CreateSelfSigned(now.AddMinutes(-5), now.AddMinutes(30)), key.ExportPkcs8PrivateKeyPem());
    }
    private async Task ReadAsync()
    {
        while (await _node.StandardOutput.ReadLineAsync() is { } line)
        {
            using var said = JsonDocument.Parse(line);
            if (said.RootElement.TryGetProperty("port", out var port))
            {
                _port.SetResult(port.GetInt32());
            }
            else if (said.RootElement.TryGetProperty("mode", out var mode))
            {
                _modes.Writer.TryWrite(mode.GetString()!);
            }
            else
            {
                _mails.Writer.TryWrite(said.RootElement.Deserialize<ReceivedMail>(JsonSerializerOptions.Web)!);
            }
        }
    }
}
