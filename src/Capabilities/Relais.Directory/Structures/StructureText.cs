using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Directory.Structures;

/// <summary>What an administrator writes about a structure.</summary>
/// <param name="CommuneTyped">What was typed for the commune; <paramref name="Commune"/> is what it named.</param>
internal sealed record StructureText(StructureKind Kind, string Name, string? CommuneTyped, CommuneCard? Commune)
{
    public string? Address { get; init; }
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string? Finess { get; init; }
    public string? ActivitySector { get; init; }

    public Refusal? WhyNot() => this switch
    {
        _ when !Enum.IsDefined(Kind) => DirectoryRefusals.UnknownCode,
        _ when string.IsNullOrWhiteSpace(Name) => DirectoryRefusals.NameMissing,
        _ when Name.Length > Structure.MaxName || Address?.Length > Structure.MaxAddress => DirectoryRefusals.TooLong,
        _ when Commune is null && !string.IsNullOrWhiteSpace(CommuneTyped) => DirectoryRefusals.UnknownCommune,
        _ when !Typed.IsPhone(Phone) => DirectoryRefusals.WrongPhone,
        _ when !Typed.IsEmail(Email) => DirectoryRefusals.WrongEmail,
        _ when !Typed.IsFiness(Finess) => DirectoryRefusals.WrongFiness,
        _ when !string.IsNullOrWhiteSpace(ActivitySector) && ActivitySectors.Label(ActivitySector) is null => DirectoryRefusals.UnknownCode,
        _ => null,
    };
}
