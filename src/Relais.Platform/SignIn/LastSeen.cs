using System.Collections.Concurrent;
using NodaTime;

namespace Relais.Platform.SignIn;

/// <summary>When this node last saw each session, to the millisecond; the database hears it once a minute.</summary>
/// <remarks>Another node, or this one after a restart, may thus end an idle session up to one minute early, never late.</remarks>
internal sealed class LastSeen
{
    private const int Most = 100_000;

    private readonly ConcurrentDictionary<string, Instant> _seen = new();

    /// <summary>The later of what the database and this node know.</summary>
    public Instant Of(Session session) => _seen.TryGetValue(session.Id, out var seen) ? Instant.Max(seen, session.SeenAt) : session.SeenAt;

    public void Note(string session, Instant now)
    {
        if (_seen.Count >= Most)
        {
            _seen.Clear();
        }

        _seen[session] = now;
    }

    public void Forget(string session) => _seen.TryRemove(session, out _);
}
