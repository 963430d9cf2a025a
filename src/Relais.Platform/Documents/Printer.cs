using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Relais.Kernel;
using Relais.Platform.Typography;

namespace Relais.Platform.Documents;

/// <summary>Prints a Razor component to a PDF/A-3b: tagged for screen readers, titled, in French, with the files that it carries.</summary>
/// <remarks>
/// The component is a whole HTML document (<c>Sheet</c> of Relais.Ui) made of values alone: pictures are <c>data:</c> or inline SVG, nothing is fetched.
/// WeasyPrint draws it in a process of its own, with little time and memory, a few at once; what comes out is read before it is given.
/// </remarks>
public sealed class Printer(IServiceScopeFactory scopes, ILoggerFactory logs, DocumentsOptions options) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(options.AtOnce);
    private readonly WeasyPrint _program = new(options, logs.CreateLogger<Printer>());
    private int _asked;

    /// <inheritdoc />
    public void Dispose()
    {
        _turn.Dispose();
        _program.Dispose();
    }

    /// <summary>Why nothing can be printed here, or null: for a page to say instead of a button.</summary>
    public async Task<Refusal?> WhyNotAsync(CancellationToken ct) => await _program.IsThereAsync(ct) ? null : PrintRefusals.Unavailable;

    /// <summary>Prints a component.</summary>
    /// <typeparam name="TComponent">The document.</typeparam>
    /// <param name="paper">What the PDF says of itself.</param>
    /// <param name="parameters">Those of the component, by name.</param>
    /// <param name="ct">Stops the program.</param>
    public async Task<Printed> PrintAsync<TComponent>(Paper paper, IReadOnlyDictionary<string, object?> parameters, CancellationToken ct)
        where TComponent : IComponent
    {
        if (!await _program.IsThereAsync(ct))
        {
            return Printed.Not(PrintRefusals.Unavailable);
        }

        try
        {
            if (Interlocked.Increment(ref _asked) > options.AtOnce + options.Waiting)
            {
                return Printed.Not(PrintRefusals.Busy);
            }

            var html = FrenchSpaces.In(OfflineHtml.Checked(await HtmlAsync<TComponent>(parameters)));
            await _turn.WaitAsync(ct);
            try
            {
                var drawn = await _program.DrawAsync(html, ct);
                var pdf = drawn is null ? null : PdfArchive.Of(drawn, paper);
                return pdf is null ? Printed.Not(PrintRefusals.Failed) : Printed.Of(pdf);
            }
            finally
            {
                _turn.Release();
            }
        }
        finally
        {
            Interlocked.Decrement(ref _asked);
        }
    }

    private async Task<string> HtmlAsync<TComponent>(IReadOnlyDictionary<string, object?> parameters)
        where TComponent : IComponent
    {
        await using var scope = scopes.CreateAsyncScope();
        await using var renderer = new HtmlRenderer(scope.ServiceProvider, logs);
        return await renderer.Dispatcher.InvokeAsync(async () =>
        {
            var root = await renderer.RenderComponentAsync<TComponent>(ParameterView.FromDictionary(parameters.ToDictionary()));
            return root.ToHtmlString();
        });
    }
}
