using System.Net;
using System.Text.RegularExpressions;
using Relais.Kernel;

namespace Relais.Bench.Requests;

/// <summary>Somebody at their browser, with their cookies: takes compressed answers, and says that it is on this site.</summary>
internal sealed partial class Person : IDisposable
{
    private readonly CookieContainer _cookies = new();
    private readonly HttpClient _http;
    private readonly HttpClient _wire;

    private Person(Uri site) => (_http, _wire) = (Browser(site, _cookies, DecompressionMethods.All), Browser(site, _cookies, DecompressionMethods.None));

    public static Person Anonymous(Uri site) => new(site);

    /// <summary>Enters by the demo door.</summary>
    public static async Task<Person> SignInAsync(Uri site, ProfessionalId who)
    {
        var person = new Person(site);
        using var fields = new FormUrlEncodedContent([new("Professional", who.ToString())]);
        using var answer = await person._http.PostAsync(new Uri("/demo/connexion", UriKind.Relative), fields);
        return (int)answer.StatusCode is >= 200 and < 400 ? person : throw new InvalidOperationException($"The demo door answered {answer.StatusCode}.");
    }

    /// <summary>A page, which must be there.</summary>
    public async Task<string> GetAsync(string url)
    {
        using var answer = await _http.GetAsync(new Uri(url, UriKind.Relative));
        return answer.StatusCode is HttpStatusCode.OK
            ? await answer.Content.ReadAsStringAsync()
            : throw new InvalidOperationException($"{url} answered {answer.StatusCode}.");
    }

    public Task<HttpResponseMessage> SendAsync(HttpRequestMessage message) => _http.SendAsync(message);

    /// <summary>How many bytes come over the line for the body of an answer.</summary>
    public async Task<int> BytesAsync(string url)
    {
        using var answer = await _wire.GetAsync(new Uri(url, UriKind.Relative));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadAsByteArrayAsync()).Length;
    }

    /// <summary>What a link leads to, as it is in the markup.</summary>
    public static string? LinkIn(string html, Regex link) => link.Match(html) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    /// <summary>The token of the first form of a page that posts.</summary>
    public static string TokenIn(string html) => LinkIn(html, Token()) ?? throw new InvalidOperationException("The page has no form.");

    public void Dispose()
    {
        _http.Dispose();
        _wire.Dispose();
    }

    private static HttpClient Browser(Uri site, CookieContainer cookies, DecompressionMethods decompressed)
    {
        var http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = cookies, AutomaticDecompression = decompressed }) { BaseAddress = site };
        http.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        http.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
        return http;
    }

    [GeneratedRegex(@"name=""__RequestVerificationToken""[^>]*value=""([^""]+)""")]
    private static partial Regex Token();
}
