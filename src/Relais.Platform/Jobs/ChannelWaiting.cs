using System.Threading.Channels;

namespace Relais.Platform.Jobs;

/// <summary>How a loop waits for its next turn.</summary>
public static class ChannelWaiting
{
    /// <summary>Waits for something to read, at most for a time, then empties the channel.</summary>
    public static async Task WaitAsync(this ChannelReader<string> news, TimeSpan most, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(most);
        try
        {
            await news.WaitToReadAsync(limit.Token);
        }
        catch (OperationCanceledException) when (!ct.IsCancellationRequested)
        {
            // The time is over: the caller looks for itself.
        }

        while (news.TryRead(out _))
        {
        }
    }
}
