using System.Text.RegularExpressions;

namespace Relais.Bench.Requests;

/// <summary>What a browser that comes for the first time receives for one page: markup, styles and scripts, as sent.</summary>
internal static partial class PageWeight
{
    public static async Task<double> KilobytesAsync(Person person, string url)
    {
        var (bytes, html) = (await BytesAsync(person, url), await person.GetAsync(url));
        foreach (var asset in Asset().Matches(html).Select(match => match.Groups[1].Value).Where(IsStyleOrScript).Distinct())
        {
            bytes += await BytesAsync(person, asset);
        }

        return bytes / 1000.0;
    }

    private static bool IsStyleOrScript(string url) => url.EndsWith(".css", StringComparison.Ordinal) || url.EndsWith(".js", StringComparison.Ordinal);

    private static async Task<int> BytesAsync(Person person, string url)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(url, UriKind.Relative)) { Headers = { { "Accept-Encoding", "br, gzip" } } };
        using var answer = await person.SendAsync(message);
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    [GeneratedRegex(@"<(?:link|script)\b[^>]*\b(?:href|src)=""(/[^""]+)""")]
    private static partial Regex Asset();
}
