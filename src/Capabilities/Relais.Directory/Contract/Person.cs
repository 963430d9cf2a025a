using Relais.Kernel;

namespace Relais.Directory.Contract;

/// <summary>A professional as the other capabilities show them.</summary>
/// <param name="Id">Who.</param>
/// <param name="Title">Civility of exercise («Dr», «Mme», «M.»), possibly empty.</param>
/// <param name="FirstName">First name of exercise.</param>
/// <param name="LastName">Name of exercise.</param>
/// <param name="Profession">Code of TRE_G15-ProfessionSante (10 médecin, 60 infirmier…), or empty.</param>
/// <param name="Speciality">Code of TRE_R38-SpecialiteOrdinale (SM15 dermatologie…), or null.</param>
/// <param name="Rpps">Eleven digits, or null.</param>
/// <param name="Email">Where notifications go, or null.</param>
/// <param name="Phone">E.164, or null.</param>
public sealed record Person(
    ProfessionalId Id, string Title, string FirstName, string LastName, string Profession, string? Speciality, string? Rpps, string? Email, string? Phone)
{
    /// <summary>«Dr Maëlle Le Goff».</summary>
    public string Name => Title.Length > 0 ? $"{Title} {FirstName} {LastName}" : $"{FirstName} {LastName}";

    /// <summary>«Dermatologie et vénéréologie», else the profession: «Infirmier».</summary>
    public required string Trade { get; init; }
}
