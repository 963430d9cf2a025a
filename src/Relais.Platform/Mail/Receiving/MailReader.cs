using System.Diagnostics;
using Microsoft.Extensions.Logging;

namespace Relais.Platform.Mail.Receiving;

/// <summary>Reads mails with npm's mailparser, under Node, in a process of its own for each mail.</summary>
/// <remarks>Whatever a mail does to its reader — an endless loop, all the memory, a crash — only that process ends.</remarks>
internal sealed class MailReader(MailProgram program, MailReceivingOptions options, ILogger<MailReader> log) : IMailReader, IDisposable
{
    private readonly SemaphoreSlim _turn = new(Math.Max(1, Environment.ProcessorCount));

    public void Dispose() => _turn.Dispose();

    public async Task<MailReading> ReadAsync(Stream raw, Func<MailPart, Stream, CancellationToken, Task> onPart, CancellationToken ct)
    {
        await _turn.WaitAsync(ct);
        try
        {
            using var process = await program.ReaderAsync();
            return process is null ? MailReading.Nothing(ReadOutcome.Unavailable) : await RunAsync(process, raw, onPart, ct);
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<MailReading> RunAsync(Process process, Stream raw, Func<MailPart, Stream, CancellationToken, Task> onPart, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(options.ReadSeconds));
        var watching = program.WatchAsync(process, limit.Token);
        var feeding = FeedAsync(raw, process.StandardInput.BaseStream, limit.Token);
        try
        {
            await using var frames = new Frames(process.StandardOutput.BaseStream);
            var reading = await HearAsync(frames, onPart, limit.Token);
            await process.WaitForExitAsync(limit.Token);
            return reading;
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            log.LogWarning("The reader of mails broke ({Cause})", e.GetType().Name);
            return MailReading.Nothing(ReadOutcome.Broken);
        }
        finally
        {
            MailProgram.End(process);
            await limit.CancelAsync();
            await watching;
            await feeding;
        }
    }

    private static async Task<MailReading> HearAsync(Frames frames, Func<MailPart, Stream, CancellationToken, Task> onPart, CancellationToken ct)
    {
        MailHeaders? headers = null;
        while (await frames.NextAsync<Told>(ct) is { } told)
        {
            switch (told.Is)
            {
                case "headers":
                    headers = told.ToHeaders();
                    break;
                case "part":
                    var bytes = frames.Part();
                    await onPart(new MailPart(told.Name ?? "", told.Type ?? "", told.Smime ?? "", told.IsRelated), bytes, ct);
                    await bytes.PassAsync(ct);
                    break;
                case "end":
                    return told.ToReading(headers);
                default:
                    throw new InvalidDataException("The mail reader told something else.");
            }
        }

        throw new InvalidDataException("The mail reader stopped.");
    }

    /// <summary>Gives the mail to the program; a program that stops listening has its reasons, told by its last words or by its silence.</summary>
    private static async Task FeedAsync(Stream raw, Stream input, CancellationToken ct)
    {
        var piece = new byte[64 * 1024];
        int read;
        do
        {
            // Outside of the try: a store that fails to give the mail is no fault of the mail.
            read = ct.IsCancellationRequested ? 0 : await raw.ReadAsync(piece, CancellationToken.None);
        }
        while (read > 0 && await TryAsync(() => input.WriteAsync(piece.AsMemory(0, read), ct)));
        await TryAsync(input.DisposeAsync);
    }

    private static async Task<bool> TryAsync(Func<ValueTask> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (Exception e) when (e is OperationCanceledException or IOException)
        {
            return false;
        }
    }
}
