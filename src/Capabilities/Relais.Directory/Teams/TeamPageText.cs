using Relais.Kernel;

namespace Relais.Directory.Teams;

/// <summary>What a team writes about itself, for its public page and its leaflet.</summary>
internal sealed record TeamPageText
{
    public string Presentation { get; init; } = "";
    public string HowItWorks { get; init; } = "";
    public string Values { get; init; } = "";
    public string Commitments { get; init; } = "";
    public string? Phone { get; init; }
    public string? Email { get; init; }
    public string Hours { get; init; } = "";
    public bool NamesPeople { get; init; } = true;

    public Refusal? WhyNot() => this switch
    {
        _ when Presentation.Length > Team.MaxPresentation || HowItWorks.Length > Team.MaxPresentation => DirectoryRefusals.TooLong,
        _ when Values.Length > Team.MaxLines || Commitments.Length > Team.MaxLines || Hours.Length > Team.MaxHours => DirectoryRefusals.TooLong,
        _ when !Typed.IsPhone(Phone) => DirectoryRefusals.WrongPhone,
        _ when !Typed.IsEmail(Email) => DirectoryRefusals.WrongEmail,
        _ => null,
    };
}
