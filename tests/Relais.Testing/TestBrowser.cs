using System.Net;
using System.Text.RegularExpressions;
using AngleSharp;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Relais.Kernel;

namespace Relais.Testing;

/// <summary>A browser without script: reads pages with AngleSharp, fills forms, follows redirects when asked.</summary>
public sealed partial class TestBrowser(HttpClient http) : IDisposable
{
    /// <summary>The raw client, with this browser's cookies.</summary>
    public HttpClient Http { get; } = http;

    /// <summary>The status of the last answer.</summary>
    public HttpStatusCode Status { get; private set; }

    /// <summary>Where the last answer sends (path and query), or null.</summary>
    public string? Location { get; private set; }

    /// <summary>The last page.</summary>
    public IDocument Page { get; private set; } = null!;

    /// <summary>The visible text of the last page's body.</summary>
    public string Text => Page.Body?.TextContent ?? "";

    /// <inheritdoc />
    public void Dispose() => Http.Dispose();

    /// <summary>Signs in through the demo door.</summary>
    public async Task SignInAsync(ProfessionalId person)
    {
        using var answer = await Http.PostAsync(
            new Uri("/demo/connexion", UriKind.Relative),
            new FormUrlEncodedContent(new Dictionary<string, string> { ["Professional"] = person.ToString() }));
        if ((int)answer.StatusCode is < 200 or >= 400)
        {
            throw new InvalidOperationException($"The demo door answered {answer.StatusCode}.");
        }
    }

    /// <summary>Opens a page.</summary>
    public async Task<IDocument> GetAsync(string url) => await ReadAsync(await Http.GetAsync(new Uri(url, UriKind.Relative)));

    /// <summary>Opens a page and follows redirects, as people see it.</summary>
    public async Task<IDocument> VisitAsync(string url)
    {
        await GetAsync(url);
        for (var i = 0; Location is not null && i < 5; i++)
        {
            await GetAsync(Relative(Location));
        }

        return Page;
    }

    /// <summary>Fills the form of that name (its <c>_handler</c>) on the last page and sends it.</summary>
    /// <param name="form">The form's name.</param>
    /// <param name="fields">What is typed; the other fields keep what the page holds.</param>
    public async Task<IDocument> SubmitAsync(string form, params (string Name, string Value)[] fields)
    {
        var element = Page.QuerySelectorAll("form").OfType<IHtmlFormElement>()
            .FirstOrDefault(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form)
            ?? throw new InvalidOperationException($"No form «{form}» on the page {Page.Title}: {string.Join(", ", Page.QuerySelectorAll("input[name=_handler]").Select(i => i.GetAttribute("value")))}");
        var values = Held(element).Where(held => fields.All(field => field.Name != held.Key))
            .Concat(fields.Select(field => new KeyValuePair<string, string>(field.Name, field.Value)));
        var url = element.GetAttribute("action") is { Length: > 0 } action ? action : Page.Url;
        return await ReadAsync(await Http.PostAsync(new Uri(Relative(url), UriKind.Relative), new FormUrlEncodedContent(values)));
    }

    /// <summary>Sends a body to a page, as a form does.</summary>
    public async Task<IDocument> SendAsync(string url, HttpContent content) => await ReadAsync(await Http.PostAsync(new Uri(Relative(url), UriKind.Relative), content));

    private static IEnumerable<KeyValuePair<string, string>> Held(IHtmlFormElement form) =>
        form.Elements.SelectMany<IElement, KeyValuePair<string, string>>(element => element switch
        {
            IHtmlInputElement { Type: "checkbox" or "radio", IsChecked: false } => [],
            IHtmlInputElement { Type: "submit" or "file" } => [],
            IHtmlInputElement { Name: { } name } input => [new(name, input.Value)],
            IHtmlTextAreaElement { Name: { } name } area => [new(name, area.Value)],
            IHtmlSelectElement { Name: { } name } select => [new(name, select.Value ?? "")],
            _ => [],
        });

    /// <summary>The spaces that pages add when they are sent: tests write French as it is typed.</summary>
    [GeneratedRegex(@"\u00A0(?=[:;!?»%€·]|&#xBB;|&#x20AC;|&#xB7;)|(?<=«|&#xAB;)\u00A0", RegexOptions.CultureInvariant)]
    private static partial Regex Unbreaking();

    private static string Relative(string url) => Uri.TryCreate(url, UriKind.Absolute, out var uri) && uri.Scheme != "file" ? uri.PathAndQuery : url;

    private async Task<IDocument> ReadAsync(HttpResponseMessage answer)
    {
        using (answer)
        {
            Status = answer.StatusCode;
            Location = answer.Headers.Location is { } location ? Relative(location.ToString()) : null;
            var html = Unbreaking().Replace(await answer.Content.ReadAsStringAsync(), " ");
            var address = answer.RequestMessage!.RequestUri!.ToString();
            Page = await BrowsingContext.New(Configuration.Default).OpenAsync(response => response.Content(html).Address(address));
            return Page;
        }
    }
}
