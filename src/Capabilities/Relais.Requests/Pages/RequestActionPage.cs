using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines.Pages;
using Relais.Requests.Reading;
using Relais.Ui.Components;

namespace Relais.Requests.Pages;

/// <summary>A page that does one thing to a request: it opens it, says why not, or shows its form.</summary>
public abstract class RequestActionPage : FormPage
{
    /// <summary>The request's Guid.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    internal RequestReading Reading { get; set; } = null!;

    /// <summary>The request, or null when the page answers «not found».</summary>
    private protected RequestRead? Read { get; private set; }

    /// <summary>Which request.</summary>
    protected RequestId Key => RequestId.From(Id);

    /// <summary>Why the action is not possible now.</summary>
    protected Refusal? WhyNotNow { get; private set; }

    /// <summary>Whether the form is shown: also when it was just sent and the request changed meanwhile, so that nothing typed is lost.</summary>
    protected bool HasForm => WhyNotNow is null || HttpMethods.IsPost(Http.Request.Method);

    /// <summary>The page of the request.</summary>
    protected string Back => $"/demandes/{Id}";

    /// <summary>The way back.</summary>
    protected IReadOnlyList<Crumb> Trail => [new("Demandes", "/demandes"), new(Read?.Request.Number ?? "", Back)];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var read = await Reading.OpenAsync(Key, Act, Aborted);
        if (read is null)
        {
            NotFoundOrGone(RequestWords.Gone, "/demandes");
            return;
        }

        WhyNotNow = WhyNot(read.Request);
        await LoadAsync(read);

        // Only now: what the page shows may read too, and a connection reads one thing at a time.
        Read = read;
    }

    private protected abstract Refusal? WhyNot(Request request);

    private protected virtual Task LoadAsync(RequestRead read) => Task.CompletedTask;
}
