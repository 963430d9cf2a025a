using System.Text.RegularExpressions;

namespace Relais.Bench.Requests;

/// <summary>What a browser that comes for the first time receives for one page, as sent: markup, styles, scripts, icons.</summary>
internal static partial class PageWeight
{
    public static async Task<double> KilobytesAsync(Person person, string url)
    {
        var html = await person.GetAsync(url);
        var assets = Asset().Matches(html).Select(match => match.Groups[1].Value).ToHashSet();
        foreach (var script in assets.Where(asset => asset.EndsWith(".js", StringComparison.Ordinal)).ToList())
        {
            assets.UnionWith(Fetched(await person.GetAsync(script), html));
        }

        var bytes = await person.BytesAsync(url);
        foreach (var asset in assets)
        {
            bytes += await person.BytesAsync(asset);
        }

        return bytes / 1000.0;
    }

    /// <summary>The islands that the page holds, and htmx where markup asks for it: the common script fetches them.</summary>
    private static IEnumerable<string> Fetched(string script, string html) =>
        Island().Matches(script)
            .Where(island => island.Groups["name"].Value is var name
                && (name == "htmx" ? Htmx().IsMatch(html) : html.Contains($"<{name}", StringComparison.Ordinal)))
            .Select(island => island.Groups["url"].Value);

    [GeneratedRegex(@"\b(?:href|src)=""(/assets/[^""#]+)")]
    private static partial Regex Asset();

    [GeneratedRegex(@"""?(?<name>[\w-]+)""?:""(?<url>/assets/[^""]+\.js)""")]
    private static partial Regex Island();

    [GeneratedRegex(@"\bhx-(?:get|post|boost)=")]
    private static partial Regex Htmx();
}
