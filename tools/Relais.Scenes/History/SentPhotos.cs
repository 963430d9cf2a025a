using NodaTime;

namespace Relais.Scenes.History;

/// <summary>The invented photos of requests.</summary>
internal sealed class SentPhotos
{
    public Task JoinAsync(Replay replay, Script script, Instant now, CancellationToken ct) => Task.CompletedTask;
}
