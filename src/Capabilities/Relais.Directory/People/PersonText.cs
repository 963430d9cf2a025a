using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Directory.People;

/// <summary>What an administrator writes about a person.</summary>
internal sealed record PersonText(string Title, string FirstName, string LastName, string Profession)
{
    public string? Speciality { get; init; }
    public string? Rpps { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }

    public Refusal? WhyNot() => this switch
    {
        _ when string.IsNullOrWhiteSpace(FirstName) || string.IsNullOrWhiteSpace(LastName) => DirectoryRefusals.NameMissing,
        _ when FirstName.Length > Professional.MaxName || LastName.Length > Professional.MaxName => DirectoryRefusals.TooLong,
        _ when Title.Length > 0 && !Professional.Titles.Contains(Title) => DirectoryRefusals.UnknownCode,
        _ when Profession.Length > 0 && !Professions.Exists(Profession) => DirectoryRefusals.UnknownCode,
        _ when !string.IsNullOrWhiteSpace(Speciality) && !Specialities.Exists(Speciality) => DirectoryRefusals.UnknownCode,
        _ when !string.IsNullOrWhiteSpace(Rpps) && !Kernel.Rpps.TryParse(Rpps, out _) => DirectoryRefusals.WrongRpps,
        _ when !Typed.IsEmail(Email) => DirectoryRefusals.WrongEmail,
        _ when !Typed.IsPhone(Phone) => DirectoryRefusals.WrongPhone,
        _ => null,
    };
}
