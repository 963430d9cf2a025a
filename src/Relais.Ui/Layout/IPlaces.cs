using Relais.Kernel;

namespace Relais.Ui.Layout;

/// <summary>Tells where a person may work; implemented by the directory.</summary>
public interface IPlaces
{
    /// <summary>The exercise places of the person, the most used first.</summary>
    Task<IReadOnlyList<Place>> OfAsync(Act act, CancellationToken ct);
}

/// <summary>An exercise place, as the bar on top shows it.</summary>
/// <param name="Id">The structure.</param>
/// <param name="Name">Its name.</param>
/// <param name="Detail">What one does there: «Dermatologue, Brest».</param>
public sealed record Place(StructureId Id, string Name, string? Detail = null);
