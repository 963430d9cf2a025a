using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Scenes.Staging;

/// <summary>Somebody of a scene, with the rights their memberships give them.</summary>
/// <param name="Id">Who.</param>
/// <param name="Name">«Dr Nolwenn Kerbrat».</param>
/// <param name="Place">Where they work.</param>
/// <param name="Commune">The commune of that place.</param>
internal sealed record Player(ProfessionalId Id, string Name, StructureId Place, CommuneCard Commune)
{
    public List<Grant> Grants { get; } = [];

    /// <summary>Whether they have no account: then they work nowhere that the directory knows.</summary>
    public bool IsOutsider { get; init; }

    public Act ActAt(Instant at) => new(Id, at) { Place = IsOutsider ? null : Place, Grants = Grants };
}
