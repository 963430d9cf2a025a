using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Ui.Layout;

namespace Relais.Directory.Places;

/// <summary>The structures where a person holds a role today, by name.</summary>
internal sealed class PlacesOfPerson(IDirectory directory) : IPlaces
{
    public async Task<IReadOnlyList<Place>> OfAsync(Act act, CancellationToken ct)
    {
        List<StructureId> ids = [.. act.Grants.Select(grant => grant.Structure).Distinct()];
        var cards = ids.Count == 0 ? [] : (await directory.StructuresAsync(ids, ct)).Values;
        return [.. cards
            .OrderBy(card => Folded.Of(card.Name), StringComparer.Ordinal)
            .Select(card => new Place(card.Id, card.Name, string.Join(", ", new[] { card.Kind.Word(), card.CommuneName }.OfType<string>())))];
    }
}
