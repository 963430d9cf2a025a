using Microsoft.AspNetCore.Components;
using Relais.Requests.Lines.Pages;
using Relais.Ui.Components;

namespace Relais.Requests.Concertation.Cases;

/// <summary>A page about a case: it opens it, or answers that it is not there.</summary>
public abstract class CasePageBase : FormPage
{
    /// <summary>The case's Guid.</summary>
    [Parameter]
    public Guid Id { get; set; }

    [Inject]
    internal CaseReading Reading { get; set; } = null!;

    /// <summary>The case, or null when the page answers «not found».</summary>
    private protected CaseRead? Read { get; private set; }

    /// <summary>Which case.</summary>
    private protected BoardCaseId Key => BoardCaseId.From(Id);

    /// <summary>The page of the case.</summary>
    protected string Self => $"/concertation/dossiers/{Id}";

    /// <summary>The way back.</summary>
    protected IReadOnlyList<Crumb> Trail => Read is null ? [] : [new("Concertation", "/concertation"), new(Read.Session.Name, $"/concertation/{Read.Session.Id}")];

    /// <inheritdoc />
    protected override async Task OnInitializedAsync()
    {
        var read = await Reading.OpenAsync(Key, Act, Aborted);
        if (read is null)
        {
            NotFoundOrGone("Ce dossier n’est plus dans votre liste.", "/concertation");
            return;
        }

        await LoadAsync(read);

        // Only now: what the page shows may read too, and a connection reads one thing at a time.
        Read = read;
    }

    private protected virtual Task LoadAsync(CaseRead read) => Task.CompletedTask;
}
