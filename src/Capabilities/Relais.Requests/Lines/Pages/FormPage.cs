using NodaTime;
using NodaTime.Text;
using Relais.Kernel;
using Relais.Ui;

namespace Relais.Requests.Lines.Pages;

/// <summary>A page with several small forms, whose fields it reads as they were posted.</summary>
public abstract class FormPage : TypedPage
{
    /// <summary>The expert chosen, or nobody.</summary>
    protected ProfessionalId TypedExpert => TypedPerson("Expert") ?? default;

    /// <summary>The photos and documents that are ticked.</summary>
    protected IReadOnlyList<FileId> TypedFiles => [.. Http.Request.Form["Files"].Select(typed => Guid.TryParse(typed, out var id) ? FileId.From(id) : default)];

    /// <summary>The person chosen in a field, or null for nobody.</summary>
    protected ProfessionalId? TypedPerson(string name) => Guid.TryParse(Typed(name), out var id) ? ProfessionalId.From(id) : null;

    /// <summary>The date typed in a field, or null when there is none to read.</summary>
    protected LocalDate? TypedDate(string name) => LocalDatePattern.Iso.Parse(Typed(name) ?? "") is { Success: true, Value: var date } ? date : null;

    /// <summary>Runs a command, says that it is done, then shows the page anew.</summary>
    protected Task RunAsync(Func<Task> command, string next, string said) =>
        RunAsync(
            async () =>
            {
                await command();
                Http.Say(said);
                return next;
            });
}
