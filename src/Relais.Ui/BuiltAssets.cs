using System.Collections.Frozen;
using System.Text.Json;

namespace Relais.Ui;

/// <summary>The styles, scripts and icons made by <c>npm run build</c>, held in memory with their compressed forms.</summary>
/// <remarks>Their names carry a hash of their content, so that a browser never asks twice. Without a build, pages show unstyled.</remarks>
public sealed class BuiltAssets
{
    private readonly FrozenDictionary<string, string> _urls;
    private readonly FrozenDictionary<string, Asset> _files;

    /// <summary>Reads a built folder.</summary>
    /// <param name="folder">Where <c>assets.json</c> and the files are.</param>
    public BuiltAssets(string folder)
    {
        var manifest = Path.Combine(folder, "assets.json");
        var names = File.Exists(manifest)
            ? JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllText(manifest)) ?? []
            : [];
        _urls = names.ToFrozenDictionary(name => name.Key, name => $"/assets/{name.Value}");
        _files = names.Values.ToFrozenDictionary(name => name, name => Asset.Read(Path.Combine(folder, name)));
    }

    /// <summary>Whether a build was found.</summary>
    public bool Any => _files.Count > 0;

    /// <summary>The address of an asset, with its hash.</summary>
    /// <param name="name">As in the sources: <c>relais.css</c>.</param>
    public string Url(string name) => _urls.GetValueOrDefault(name, $"/assets/{name}");

    /// <summary>The content of a text asset, to put inside a document; empty without a build.</summary>
    /// <param name="name">As in the sources: <c>paper.css</c>.</param>
    public string Text(string name) => Find(Url(name)["/assets/".Length..]) is { } asset ? System.Text.Encoding.UTF8.GetString(asset.For("").Bytes) : "";

    /// <summary>The asset of a hashed name, or null.</summary>
    /// <param name="hashed">As in its address.</param>
    internal Asset? Find(string hashed) => _files.GetValueOrDefault(hashed);
}
