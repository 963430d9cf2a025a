namespace Relais.Platform.Signals;

/// <summary>An entity whose saving is news for listeners.</summary>
public interface IHasNews
{
    /// <summary>The topics to wake once the change is committed: <c>person/0198…</c>, <c>team/0198…</c>.</summary>
    IEnumerable<string> Topics { get; }
}
