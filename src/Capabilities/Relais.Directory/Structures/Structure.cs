using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Directory.Structures;

/// <summary>A place or an organisation where professionals work: the owner of teams and memberships.</summary>
/// <remarks>Open until ended. An ended structure gives its members no role any more, but its administrators, who may open it again.</remarks>
internal sealed class Structure
{
    public const int MaxName = 200;
    public const int MaxAddress = 300;

    private Structure()
    {
    }

    public StructureId Id { get; private init; } = StructureId.New();
    public StructureKind Kind { get; private set; }
    public string Name { get; private set; } = "";
    public string? Commune { get; private set; }
    public string? Address { get; private set; }
    public string? Phone { get; private set; }
    public string? Email { get; private set; }
    public string? Finess { get; private set; }
    public string ActivitySector { get; private set; } = "";
    public Instant? EndedAt { get; private set; }
    public int Version { get; private set; }

    public bool IsOpen => EndedAt is null;

    public static Structure Create(StructureText text, StructureId? id = null)
    {
        var structure = new Structure { Id = id ?? StructureId.New() };
        structure.Describe(text);
        return structure;
    }

    public void Describe(StructureText text)
    {
        RefusedException.ThrowIf(text.WhyNot());
        Kind = text.Kind;
        Name = text.Name.Trim();
        Commune = text.Commune?.Code;
        Address = Typed.OrNull(text.Address);
        Phone = Typed.Phone(text.Phone);
        Email = Typed.Email(text.Email);
        Finess = Kernel.Finess.TryParse(text.Finess, out var finess) ? finess.Characters : null;
        ActivitySector = Typed.OrNull(text.ActivitySector) ?? ActivitySectors.Of(text.Kind);
        Version++;
    }

    public void End(Act act)
    {
        RefusedException.ThrowIf(IsOpen ? null : DirectoryRefusals.AlreadyEnded);
        EndedAt = act.At;
        Version++;
    }

    public void Reopen()
    {
        RefusedException.ThrowIf(IsOpen ? DirectoryRefusals.AlreadyOpen : null);
        EndedAt = null;
        Version++;
    }

    /// <summary>Makes a change of the members a change of the structure, so that two such changes at once cannot both pass.</summary>
    public void MembersChange() => Version++;
}
