using Relais.Kernel;

namespace Relais.Forms.Reckoning;

/// <summary>The nodes of a form in an order in which each comes after what it depends on, and who depends on whom.</summary>
internal sealed class Graph
{
    private Graph(IReadOnlyList<Node> nodes)
    {
        Nodes = nodes;
        Places = nodes.Select((node, place) => (node.Key, place)).ToDictionary(pair => pair.Key, pair => pair.place, StringComparer.Ordinal);
        var dependents = nodes.Select(_ => new List<int>()).ToArray();
        for (var place = 0; place < nodes.Count; place++)
        {
            foreach (var read in nodes[place].Reads.Distinct().Where(Places.ContainsKey))
            {
                dependents[Places[read]].Add(place);
            }
        }

        Dependents = dependents;
    }

    public IReadOnlyList<Node> Nodes { get; }

    public IReadOnlyDictionary<string, int> Places { get; }

    /// <summary>For each node the nodes that read it, all further on.</summary>
    public IReadOnlyList<IReadOnlyList<int>> Dependents { get; }

    /// <summary>The graph, or the refusal that names the cycle.</summary>
    public static (Graph? Graph, Refusal? Why) Of(IReadOnlyList<Node> nodes)
    {
        var byKey = nodes.ToDictionary(node => node.Key, StringComparer.Ordinal);
        var ordered = new List<Node>(nodes.Count);
        var done = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<string>();

        bool Visit(Node node)
        {
            if (done.Contains(node.Key))
            {
                return true;
            }

            path.Add(node.Key);
            if (path.IndexOf(node.Key) < path.Count - 1)
            {
                return false;
            }

            foreach (var read in node.Reads)
            {
                if (byKey.TryGetValue(read, out var before) && !Visit(before))
                {
                    return false;
                }
            }

            path.RemoveAt(path.Count - 1);
            done.Add(node.Key);
            ordered.Add(node);
            return true;
        }

        return nodes.All(Visit)
            ? (new Graph(ordered), null)
            : (null, FormRefusals.Cycle([.. path.Skip(path.IndexOf(path[^1])).Select(key => byKey[key].Label)]));
    }
}
