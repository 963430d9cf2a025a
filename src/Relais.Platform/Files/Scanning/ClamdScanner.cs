using System.Buffers.Binary;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Relais.Platform.Files.Scanning;

/// <summary>Asks clamd by its INSTREAM command. Only the exact answer «stream: OK» is clean.</summary>
/// <remarks>clamd must run with <c>AlertExceedsMax yes</c> and <c>StreamMaxLength</c>, <c>MaxFileSize</c>, <c>MaxScanSize</c> above
/// <see cref="FilesOptions.MaxBytes"/>: without the first it calls clean what it did not read (docs/operations.md).</remarks>
internal sealed class ClamdScanner(FilesOptions options, ILogger<ClamdScanner> log) : IVirusScanner
{
    private const int MaxAnswer = 4096;

    public async Task<ScanVerdict> ScanAsync(Stream content, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(options.ScanSeconds));
        try
        {
            var answer = await AskAsync(content, limit.Token);
            var verdict = Read(answer);
            if (verdict != ScanVerdict.Clean)
            {
                log.LogWarning("clamd answers {Answer}", answer);
            }

            return verdict;
        }
        catch (Exception e) when (e is SocketException or IOException or InvalidDataException
            || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            log.LogWarning(e, "clamd did not scan a file; it stays in quarantine");
            return ScanVerdict.Unavailable;
        }
    }

    /// <summary>The verdict that an answer of clamd means.</summary>
    internal static ScanVerdict Read(string answer) => answer switch
    {
        "stream: OK" => ScanVerdict.Clean,
        _ when answer.StartsWith("stream: Heuristics.Limits.Exceeded", StringComparison.Ordinal) => ScanVerdict.Unavailable,
        _ when answer.StartsWith("stream: ", StringComparison.Ordinal) && answer.EndsWith(" FOUND", StringComparison.Ordinal) => ScanVerdict.Infected,
        _ => ScanVerdict.Unavailable,
    };

    private async Task<string> AskAsync(Stream content, CancellationToken ct)
    {
        using var socket = await ConnectAsync(options.Clamd!, ct);
        await using var line = new NetworkStream(socket);
        try
        {
            await SendAsync(content, line, ct);
        }
        catch (IOException e) when (e.InnerException is SocketException)
        {
            // clamd hangs up as soon as it has decided: its answer may already be there.
            log.LogDebug(e, "clamd hung up before the end");
        }

        return await AnswerAsync(line, ct);
    }

    private static async Task<Socket> ConnectAsync(string address, CancellationToken ct)
    {
        var tcp = Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Scheme == "tcp" ? uri : null;
        var socket = tcp is null
            ? new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified)
            : new Socket(SocketType.Stream, ProtocolType.Tcp);
        try
        {
            await (tcp is null
                ? socket.ConnectAsync(new UnixDomainSocketEndPoint(address), ct)
                : socket.ConnectAsync(tcp.Host, tcp.Port, ct));
            return socket;
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static async Task SendAsync(Stream content, NetworkStream line, CancellationToken ct)
    {
        await line.WriteAsync("zINSTREAM\0"u8.ToArray(), ct);
        var piece = new byte[4 + (64 * 1024)];
        int read;
        do
        {
            read = await content.ReadAsync(piece.AsMemory(4), ct);
            BinaryPrimitives.WriteInt32BigEndian(piece, read);
            await line.WriteAsync(piece.AsMemory(0, 4 + read), ct);
        }
        while (read > 0);
    }

    private static async Task<string> AnswerAsync(NetworkStream line, CancellationToken ct)
    {
        var answer = new byte[MaxAnswer];
        var length = 0;
        int read;
        while (length < MaxAnswer && (read = await line.ReadAsync(answer.AsMemory(length), ct)) > 0)
        {
            length += read;
        }

        var end = answer.AsSpan(0, length).IndexOf((byte)0);
        return end < 0 ? "" : Encoding.UTF8.GetString(answer, 0, end);
    }
}
