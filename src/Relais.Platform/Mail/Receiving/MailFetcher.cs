using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Microsoft.Extensions.Logging;

namespace Relais.Platform.Mail.Receiving;

/// <summary>Fetches mails with npm's imapflow, under Node, in a process of its own for each turn.</summary>
internal sealed class MailFetcher(MailProgram program, MailReceivingOptions options, ILogger<MailFetcher> log) : IMailFetcher
{
    private const string Keyword = "$RelaisAnnounced";

    private static readonly TimeSpan Turn = TimeSpan.FromMinutes(10);
    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web);

    public async Task<FetchOutcome> FetchAsync(MailAccount account, Func<FetchedMail, Stream, CancellationToken, Task> keep, CancellationToken ct)
    {
        if (!options.Allows(account.Host, account.Port))
        {
            return FetchOutcome.NotAllowed;
        }

        using var process = program.Fetcher();
        return process is null ? FetchOutcome.Unavailable : await RunAsync(process, account, keep, ct);
    }

    private async Task<FetchOutcome> RunAsync(Process process, MailAccount account, Func<FetchedMail, Stream, CancellationToken, Task> keep, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(Turn);
        var watching = program.WatchAsync(process, limit.Token);
        try
        {
            await OrderAsync(process, Opening(account), limit.Token);
            return await HearAsync(process, keep, limit.Token);
        }
        catch (Exception e) when (e is InvalidDataException or EndOfStreamException || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            log.LogWarning("Fetching mails from {Server} broke ({Cause})", account, e.GetType().Name);
            return FetchOutcome.Broken;
        }
        finally
        {
            MailProgram.End(process);
            await limit.CancelAsync();
            await watching;
        }
    }

    private object Opening(MailAccount account) => new
    {
        account.Host,
        account.Port,
        Secure = account.IsTlsFirst,
        account.User,
        account.Password,
        options.Done,
        Keyword,
        options.MostBytes,
    };

    private static async Task<FetchOutcome> HearAsync(Process process, Func<FetchedMail, Stream, CancellationToken, Task> keep, CancellationToken ct)
    {
        await using var frames = new Frames(process.StandardOutput.BaseStream);
        while (await frames.NextAsync<ToldMessage>(ct) is { } told)
        {
            switch (told.Is)
            {
                case "done":
                    return FetchOutcome.Done;
                case "problem":
                    return OutcomeOf(told.What);
                case "message":
                    var bytes = frames.Part();
                    await keep(told.ToFetched(), bytes, ct);
                    await bytes.PassAsync(ct);
                    await OrderAsync(process, new { Do = told.IsTooLarge ? "mark" : "move", told.Uid }, ct);
                    break;
                default:
                    throw new InvalidDataException("The mail fetcher told something else.");
            }
        }

        return FetchOutcome.Broken;
    }

    private static FetchOutcome OutcomeOf(string? what) => what switch
    {
        "login" => FetchOutcome.LoginRefused,
        "tls" => FetchOutcome.TlsRefused,
        "unreachable" => FetchOutcome.Unreachable,
        _ => FetchOutcome.Broken,
    };

    private static async Task OrderAsync(Process process, object order, CancellationToken ct)
    {
        try
        {
            await process.StandardInput.WriteLineAsync(JsonSerializer.Serialize(order, Json).AsMemory(), ct);
            await process.StandardInput.FlushAsync(ct);
        }
        catch (IOException e)
        {
            throw new InvalidDataException("The mail fetcher listens no more.", e);
        }
    }
}

/// <summary>What the fetching program says.</summary>
internal sealed record ToldMessage
{
    public string Is { get; init; } = "";
    public string? What { get; init; }
    public long Uid { get; init; }
    public long Size { get; init; }
    public bool IsTooLarge { get; init; }
    public string? From { get; init; }
    public string? Subject { get; init; }
    public string? MessageId { get; init; }

    public FetchedMail ToFetched() =>
        new(Uid.ToString(CultureInfo.InvariantCulture), Size, IsTooLarge, From ?? "", Subject ?? "", MessageId ?? "");
}
