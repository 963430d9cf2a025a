using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Relais.Kernel;

namespace Relais.Bench.Gallery;

/// <summary>A browser at the end of a slow line: six connections, the page first, then what it names.</summary>
internal sealed partial class GalleryReader : IDisposable
{
    private readonly HttpClient _http;

    private GalleryReader(Uri site)
    {
        var handler = new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer(), MaxConnectionsPerServer = 6 };
        _http = new HttpClient(handler) { BaseAddress = site };
        _http.DefaultRequestHeaders.Add("Accept-Encoding", "br");
        _http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    public static async Task<GalleryReader> SignInAsync(Uri site, ProfessionalId who)
    {
        var reader = new GalleryReader(site);
        using var fields = new FormUrlEncodedContent([new("Professional", who.ToString())]);
        using var answer = await reader._http.PostAsync(new Uri("/demo/connexion", UriKind.Relative), fields);
        return (int)answer.StatusCode is >= 200 and < 400 ? reader : throw new InvalidOperationException($"The demo door answered {answer.StatusCode}.");
    }

    /// <summary>How long until the page and every picture of it have come, in milliseconds.</summary>
    /// <param name="page">Its address.</param>
    /// <param name="html">The page in the clear, read over another line.</param>
    /// <param name="hasAssets">Whether styles and scripts are kept from another page.</param>
    public async Task<double> OpenAsync(string page, string html, bool hasAssets)
    {
        var named = Picture().Matches(html).Select(match => WebUtility.HtmlDecode(match.Groups[1].Value)).Concat(hasAssets ? [] : Asset().Matches(html).Select(match => match.Groups[1].Value)).Distinct().ToList();
        var watch = Stopwatch.StartNew();
        await FetchAsync(page);
        await Parallel.ForEachAsync(named, new ParallelOptions { MaxDegreeOfParallelism = 6 }, async (url, _) => await FetchAsync(url));
        return watch.Elapsed.TotalMilliseconds;
    }

    /// <summary>How long until one address has come.</summary>
    public async Task<double> FetchAsync(string url)
    {
        var watch = Stopwatch.StartNew();
        using var answer = await _http.GetAsync(new Uri(url, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        await answer.Content.ReadAsByteArrayAsync();
        return watch.Elapsed.TotalMilliseconds;
    }

    public static IReadOnlyList<string> ThumbnailsIn(string html) => [.. Picture().Matches(html).Select(match => match.Groups[1].Value)];

    public void Dispose() => _http.Dispose();

    [GeneratedRegex(@"<img src=""(/fichiers/[^""]+)""")]
    private static partial Regex Picture();

    [GeneratedRegex(@"\b(?:href|src)=""(/assets/[^""#]+)")]
    private static partial Regex Asset();
}
