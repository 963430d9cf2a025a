using System.Threading.Channels;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace Relais.Messaging.Live;

/// <summary>One open stream of server-sent events.</summary>
internal sealed class LiveStream(HttpContext http, ChannelReader<string> news, TimeSpan heartbeat)
{
    public async Task RunAsync(Func<CancellationToken, Task<bool>> stillAllowed, CancellationToken ct)
    {
        http.Response.ContentType = "text/event-stream";
        http.Response.Headers.CacheControl = "no-store";
        http.Response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        await WriteAsync("retry: 3000\n\n", ct);
        var beat = Task.Delay(heartbeat, ct);
        var more = news.WaitToReadAsync(ct).AsTask();
        while (true)
        {
            if (await Task.WhenAny(more, beat) == more)
            {
                await more;
                await WriteAsync(Events(), ct);
                more = news.WaitToReadAsync(ct).AsTask();
                continue;
            }

            await beat;
            if (!await stillAllowed(ct))
            {
                return;
            }

            await WriteAsync(": vivant\n\n", ct);
            beat = Task.Delay(heartbeat, ct);
        }
    }

    /// <summary>Each topic that has news, once.</summary>
    private string Events()
    {
        var topics = new HashSet<string>(StringComparer.Ordinal);
        while (news.TryRead(out var topic))
        {
            topics.Add(topic);
        }

        return string.Concat(topics.Select(topic => $"event: nouvelles\ndata: {topic}\n\n"));
    }

    private async Task WriteAsync(string text, CancellationToken ct)
    {
        await http.Response.WriteAsync(text, ct);
        await http.Response.Body.FlushAsync(ct);
    }
}
