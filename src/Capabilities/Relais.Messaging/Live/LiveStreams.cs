using System.Collections.Concurrent;
using Relais.Kernel;

namespace Relais.Messaging.Live;

/// <summary>Counts the open streams of each person on this node: a browser gone wild must not take the place of others.</summary>
internal sealed class LiveStreams
{
    public const int MostPerPerson = 6;

    private readonly ConcurrentDictionary<ProfessionalId, int> _open = new();

    /// <summary>How often a stream shows it is alive and looks whether it still may be.</summary>
    public TimeSpan Heartbeat { get; set; } = TimeSpan.FromSeconds(20);

    public bool TryOpen(ProfessionalId person)
    {
        if (_open.AddOrUpdate(person, 1, (_, open) => open + 1) <= MostPerPerson)
        {
            return true;
        }

        Close(person);
        return false;
    }

    public void Close(ProfessionalId person)
    {
        var left = _open.AddOrUpdate(person, 0, (_, open) => open - 1);
        if (left == 0)
        {
            _open.TryRemove(KeyValuePair.Create(person, 0));
        }
    }
}
