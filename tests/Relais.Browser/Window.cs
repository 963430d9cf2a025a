using System.Collections.Concurrent;
using Microsoft.Playwright;

namespace Relais.Browser;

/// <summary>One person's browser window, which notes everything that a healthy page never does.</summary>
internal sealed class Window : IAsyncDisposable
{
    // A PDF shown in the page wakes the viewer that the browser has in itself.
    private static readonly string[] Here = ["data:", "blob:", "chrome-extension:", "chrome:"];

    private readonly IBrowserContext _context;
    private readonly ConcurrentQueue<string> _troubles = new();

    public Window(IBrowserContext context, IPage page, string site)
    {
        (_context, Page) = (context, page);
        // A page that must answer «not found» is noted by the browser as an error of loading: the crawl judges statuses itself.
        page.Console += (_, message) => Note(message.Type is "error" or "warning" && !message.Text.Contains("the server responded with a status of", StringComparison.Ordinal), message.Text);
        page.PageError += (_, error) => Note(true, error);
        page.Response += (_, response) => Note(response.Status >= 500, $"{response.Status} {response.Url}");
        page.Request += (_, request) => Note(IsElsewhere(request.Url, site), "asks elsewhere: " + request.Url);
    }

    public IPage Page { get; }

    /// <summary>Console errors, scripts that failed, refusals of the security policy, requests to elsewhere, faults of the server.</summary>
    public IReadOnlyCollection<string> Troubles => _troubles;

    public async Task<IResponse> GoAsync(string address) => (await Page.GotoAsync(address, new() { WaitUntil = WaitUntilState.Load }))!;

    /// <summary>Presses the button of that name, and waits for the page that follows.</summary>
    public async Task SendAsync(string button, ILocator? within = null)
    {
        var found = (within ?? Page.Locator("main")).GetByRole(AriaRole.Button, new() { Name = button });
        await Page.RunAndWaitForResponseAsync(() => found.ClickAsync(), response => response.Request.IsNavigationRequest && response.Request.Method == "GET" || response.Status >= 400);
        await Page.WaitForLoadStateAsync(LoadState.Load);
    }

    /// <summary>Another screen and other colours.</summary>
    public async Task ResizeAsync(int width, ColorScheme colours)
    {
        await Page.SetViewportSizeAsync(width, 900);
        await Page.EmulateMediaAsync(new() { ColorScheme = colours });
    }

    public Task FillAsync(string name, string value) => Page.Locator($"[name='{name}']").FillAsync(value);

    public async ValueTask DisposeAsync() => await _context.DisposeAsync();

    private static bool IsElsewhere(string url, string site) =>
        !url.StartsWith(site + "/", StringComparison.Ordinal) && !Array.Exists(Here, here => url.StartsWith(here, StringComparison.Ordinal));

    private void Note(bool isTrouble, string what)
    {
        if (isTrouble)
        {
            _troubles.Enqueue($"{Page.Url}: {what}");
        }
    }
}
