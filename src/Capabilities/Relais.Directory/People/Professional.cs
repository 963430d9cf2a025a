using Relais.Kernel;

namespace Relais.Directory.People;

/// <summary>A person who acts in Relais: a health professional, or someone who works with them (secretary, coordinator).</summary>
internal sealed class Professional
{
    public const int MaxName = 80;

    /// <summary>The civilities of exercise; empty is allowed.</summary>
    public static readonly IReadOnlyList<string> Titles = ["Dr", "Pr", "Mme", "M."];

    private Professional()
    {
    }

    public ProfessionalId Id { get; private init; } = ProfessionalId.New();
    public string Title { get; private set; } = "";
    public string FirstName { get; private set; } = "";
    public string LastName { get; private set; } = "";
    public string? Rpps { get; private set; }
    public string Profession { get; private set; } = "";
    public string? Speciality { get; private set; }
    public string? Email { get; private set; }
    public string? Phone { get; private set; }

    /// <summary>What lists are sorted and searched by: a space before each word of the last then first name, and the id, which makes it unique.</summary>
    public string Folded { get; private set; } = "";
    public int Version { get; private set; }

    public static Professional Create(PersonText text, ProfessionalId? id = null)
    {
        var person = new Professional { Id = id ?? ProfessionalId.New() };
        person.Describe(text);
        return person;
    }

    public void Describe(PersonText text)
    {
        RefusedException.ThrowIf(text.WhyNot());
        Title = text.Title;
        FirstName = text.FirstName.Trim();
        LastName = text.LastName.Trim();
        Rpps = Kernel.Rpps.TryParse(text.Rpps, out var rpps) ? rpps.Digits : null;
        Profession = text.Profession;
        Speciality = Typed.OrNull(text.Speciality);
        Email = Typed.Email(text.Email);
        Phone = Typed.Phone(text.Phone);
        Folded = $" {Kernel.Folded.Of(LastName)} {Kernel.Folded.Of(FirstName)} {Id.Value:N}";
        Version++;
    }

    /// <summary>Makes a change of who replaces a change of the person: of two made at once, the second is refused.</summary>
    public void ReplacementsChange() => Version++;
}
