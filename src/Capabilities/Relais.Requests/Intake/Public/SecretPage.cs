using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Lines.Pages;

namespace Relais.Requests.Intake.Public;

/// <summary>A page opened by a secret link: it knows its sender, or does not exist.</summary>
public abstract class SecretPage : FormPage
{
    /// <summary>The secret.</summary>
    [Parameter]
    public string Link { get; set; } = "";

    [Inject]
    internal RelaisDb Db { get; set; } = null!;

    [Inject]
    internal IClock Clock { get; set; } = null!;

    [Inject]
    internal IntakeGate Gate { get; set; } = null!;

    /// <summary>Who holds the link, or null when the page answers «not found».</summary>
    private protected PublicSender? Sender { get; private set; }

    /// <summary>The act of the holder.</summary>
    protected Act Mine { get; private set; } = null!;

    /// <summary>The page that follows the request.</summary>
    protected string Home => $"/suivi/{Link}";

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        Hide(Http);
        var sender = await Db.SenderOfLinkAsync(Link, Clock.GetCurrentInstant(), Aborted);
        if (sender is null)
        {
            NotFound();
            return;
        }

        Mine = sender.ActOf(Clock.GetCurrentInstant(), Http.Connection.RemoteIpAddress?.ToString());
        await LoadAsync(sender);
        Sender = sender;
    }

    /// <summary>What a secret link shows is kept by no cache and no search engine.</summary>
    internal static void Hide(HttpContext http)
    {
        http.Response.Headers.CacheControl = "no-cache, no-store";
        http.Response.Headers.Pragma = "no-cache";
        http.Response.Headers["X-Robots-Tag"] = "noindex";
    }

    private protected virtual Task LoadAsync(PublicSender sender) => Task.CompletedTask;

    /// <summary>Runs a command of the holder, whose posts are counted.</summary>
    protected Task RunCountedAsync(Func<Task> command, string next) => RunAsync(
        async () =>
        {
            await Gate.TakeAsync(IntakeLimit.Posts, Mine.By.ToString(), Mine.At, Aborted);
            await command();
        },
        next);
}
