using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Intake.Worklist;

/// <summary>A filter of the worklist that a person keeps under a name of their own.</summary>
internal sealed class SavedFilter
{
    public const int MaxName = 60;
    public const int MaxQuery = 300;
    public const int MostOfAPerson = 20;

    private SavedFilter()
    {
    }

    public Guid Id { get; private init; }
    public ProfessionalId Owner { get; private init; }
    public string Name { get; private init; } = "";

    /// <summary>The name as it is compared, so that one does not keep «Brest» and «brest».</summary>
    public string Folded { get; private init; } = "";

    /// <summary>The address that shows it: <c>?canal=telephone&amp;retard=oui</c>.</summary>
    public string Query { get; private init; } = "";
    public Instant SavedAt { get; private init; }

    /// <exception cref="RefusedException">No name, a name too long, or a filter that filters nothing.</exception>
    public static SavedFilter Of(string name, WorklistFilter filter, Act act)
    {
        RefusedException.ThrowIf(
            filter.IsEmpty ? IntakeRefusals.FilterEmpty
            : string.IsNullOrWhiteSpace(name) || name.Trim().Length > MaxName ? IntakeRefusals.FilterNameWrong
            : null);
        return new() { Id = Guid.CreateVersion7(), Owner = act.By, Name = name.Trim(), Folded = Kernel.Folded.Of(name.Trim()), Query = filter.ToQuery(), SavedAt = act.At };
    }
}
