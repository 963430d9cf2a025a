using System.Collections.Concurrent;
using System.Threading.Channels;

namespace Relais.Platform.Signals;

/// <summary>Wakes whoever waits for news of a topic; the news itself is in the database.</summary>
/// <remarks>On PostgreSQL the signals of other nodes arrive through <c>LISTEN</c>. A lost signal costs a delay, never data.</remarks>
public sealed class SignalHub
{
    private readonly ConcurrentDictionary<Channel<string>, string[]> _listeners = new();

    /// <summary>Called with each topic published on this node, to relay it to the others.</summary>
    public event Action<string>? Published;

    /// <summary>Tells this node and the others that a topic has news.</summary>
    /// <param name="topic"><c>outbox</c>, <c>person/0198…</c>, <c>team/0198…</c>; at most 200 characters, no data.</param>
    public void Publish(string topic)
    {
        Deliver(topic);
        Published?.Invoke(topic);
    }

    /// <summary>Wakes the listeners of this node alone.</summary>
    public void Deliver(string topic)
    {
        foreach (var (channel, topics) in _listeners)
        {
            if (topics.Contains(topic, StringComparer.Ordinal))
            {
                channel.Writer.TryWrite(topic);
            }
        }
    }

    /// <summary>Waits for news of some topics; news that come faster than they are read are merged.</summary>
    public Listening Listen(params string[] topics)
    {
        var channel = Channel.CreateBounded<string>(new BoundedChannelOptions(16) { FullMode = BoundedChannelFullMode.DropOldest });
        _listeners[channel] = topics;
        return new Listening(channel.Reader, () => _listeners.TryRemove(channel, out _));
    }

    /// <summary>A subscription; dispose it to stop.</summary>
    public sealed class Listening(ChannelReader<string> reader, Action stop) : IDisposable
    {
        /// <summary>The topics that have news.</summary>
        public ChannelReader<string> News { get; } = reader;

        /// <inheritdoc />
        public void Dispose() => stop();
    }
}
