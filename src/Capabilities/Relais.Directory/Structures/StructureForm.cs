using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Directory.Structures;

/// <summary>The form of a structure, as typed.</summary>
public sealed class StructureForm
{
    public int Version { get; set; }
    public string? Kind { get; set; }
    public string? Name { get; set; }
    public string? Commune { get; set; }
    public string? Address { get; set; }
    public string? Phone { get; set; }
    public string? Email { get; set; }
    public string? Finess { get; set; }
    public string? ActivitySector { get; set; }

    internal static StructureForm Of(Structure structure, CommunesOfFrance communes) => new()
    {
        Version = structure.Version,
        Kind = structure.Kind.ToString(),
        Name = structure.Name,
        Commune = communes.Of(structure.Commune) is { } commune ? CommuneSearch.Label(commune) : null,
        Address = structure.Address,
        Phone = Typed.Show(structure.Phone),
        Email = structure.Email,
        Finess = structure.Finess,
        ActivitySector = structure.ActivitySector,
    };

    internal StructureText ToText(CommunesOfFrance communes) =>
        new(EnumName.Of<StructureKind>(Kind) ?? (StructureKind)(-1), Name ?? "", Commune, communes.Named(Commune))
        {
            Address = Address,
            Phone = Phone,
            Email = Email,
            Finess = Finess,
            ActivitySector = ActivitySector,
        };
}
