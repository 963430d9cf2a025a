using System.Text.Json.Nodes;

namespace Relais.Forms.Fhir;

/// <summary>What FHIR asks of its JSON: no null, and extensions found by their address.</summary>
internal static class JsonObjects
{
    public static JsonObject Cleaned(this JsonObject node)
    {
        foreach (var name in node.Where(pair => pair.Value is null).Select(pair => pair.Key).ToList())
        {
            node.Remove(name);
        }

        return node;
    }

    public static void Merge(this JsonObject node, JsonObject? other)
    {
        foreach (var (name, value) in other?.ToList() ?? [])
        {
            node[name] = value?.DeepClone();
        }
    }

    public static IEnumerable<JsonObject> Objects(this JsonObject node, string name) => (node[name] as JsonArray)?.OfType<JsonObject>() ?? [];

    public static JsonNode? Extension(this JsonObject node, string url) =>
        node.Objects("extension").FirstOrDefault(extension => (string?)extension["url"] == url)?.FirstOrDefault(pair => pair.Key.StartsWith("value", StringComparison.Ordinal)).Value;
}
