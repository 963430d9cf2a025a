using System.Net;
using System.Text.RegularExpressions;
using Relais.Kernel;

namespace Relais.Bench.Requests;

/// <summary>Somebody at their browser, with their cookies.</summary>
internal sealed partial class Person : IDisposable
{
    private readonly HttpClient _http;

    private Person(Uri site) =>
        _http = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = site };

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

    /// <summary>What a link leads to, as it is in the markup.</summary>
    public static string? LinkIn(string html, Regex link) => link.Match(html) is { Success: true } match ? WebUtility.HtmlDecode(match.Groups[1].Value) : null;

    /// <summary>The token of the first form of a page that posts.</summary>
    public static string TokenIn(string html) => LinkIn(html, Token()) ?? throw new InvalidOperationException("The page has no form.");

    public void Dispose() => _http.Dispose();

    [GeneratedRegex(@"name=""__RequestVerificationToken""[^>]*value=""([^""]+)""")]
    private static partial Regex Token();
}
