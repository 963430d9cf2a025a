using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;

namespace Relais.Ui;

/// <summary>What every page of Relais stands on: the act, the end of the connection, and one way to run a command.</summary>
public abstract class RelaisPage : RelaisComponent
{
    [Inject]
    internal CurrentAct CurrentAct { get; set; } = null!;

    [Inject]
    protected NavigationManager Navigation { get; set; } = null!;

    /// <summary>The HTTP exchange; static rendering always has one.</summary>
    [CascadingParameter]
    public HttpContext Http { get; set; } = null!;

    /// <summary>Who reads or acts.</summary>
    protected Act Act => CurrentAct.Act;

    /// <summary>The same, or null on pages that anyone may read.</summary>
    protected Act? ActOrNull => CurrentAct.ActOrNull;

    /// <summary>Cancelled when the reader goes away.</summary>
    protected CancellationToken Aborted => Http.RequestAborted;

    /// <summary>Why the last command was refused; the page shows it in a <c>RefusalNotice</c> and keeps what was typed.</summary>
    protected Refusal? Refusal { get; set; }

    /// <summary>Runs a command, then goes to the next page, or shows why not.</summary>
    /// <param name="command">Calls the handler.</param>
    /// <param name="next">Where to go, post-redirect-get.</param>
    protected Task RunAsync(Func<Task> command, string next) =>
        RunAsync(
            async () =>
            {
                await command();
                return next;
            });

    /// <summary>Runs a command that knows where to go next; an empty address stays on the page.</summary>
    protected async Task RunAsync(Func<Task<string>> command)
    {
        string next;
        try
        {
            next = await command();
        }
        catch (RefusedException refused)
        {
            Refuse(refused.Refusal);
            return;
        }
        catch (DbUpdateException lost) when (lost.IsLostRace())
        {
            Refuse(PageRefusals.ChangedMeanwhile);
            return;
        }

        if (next.Length > 0)
        {
            Navigation.NavigateTo(next);
        }
    }

    /// <summary>The name of the form just sent, or null: a page keeps it even once it is not possible any more, so that the refusal is read beside what was typed.</summary>
    protected string? Sent => HttpMethods.IsPost(Http.Request.Method) ? Http.Request.Form["_handler"].ToString() : null;

    /// <summary>Answers as if the thing did not exist, whether it is missing or not to be seen.</summary>
    protected void NotFound() => Navigation.NotFound();

    /// <summary>The same, unless a form was sent: the thing was there when the form was, so the reader is told on the list what became of it.</summary>
    /// <param name="gone">What may have happened; true of a thing that never existed too.</param>
    /// <param name="list">Where to go.</param>
    protected void NotFoundOrGone(string gone, string list)
    {
        if (HttpMethods.IsPost(Http.Request.Method))
        {
            Http.Say(gone);
            Navigation.NavigateTo(list);
        }
        else
        {
            NotFound();
        }
    }

    private void Refuse(Refusal refusal)
    {
        Refusal = refusal;
        Http.Response.StatusCode = StatusCodes.Status409Conflict;
    }
}
