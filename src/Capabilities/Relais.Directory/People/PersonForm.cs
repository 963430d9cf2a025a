namespace Relais.Directory.People;

/// <summary>The form of a person, as typed.</summary>
public sealed class PersonForm
{
    public int Version { get; set; }
    public string? Title { get; set; }
    public string? FirstName { get; set; }
    public string? LastName { get; set; }
    public string? Rpps { get; set; }
    public string? Profession { get; set; }
    public string? Speciality { get; set; }
    public string? Email { get; set; }
    public string? Phone { get; set; }

    internal static PersonForm Of(Professional person) => new()
    {
        Version = person.Version,
        Title = person.Title,
        FirstName = person.FirstName,
        LastName = person.LastName,
        Rpps = person.Rpps,
        Profession = person.Profession,
        Speciality = person.Speciality,
        Email = person.Email,
        Phone = Typed.Show(person.Phone),
    };

    internal PersonText ToText() => new(Title ?? "", FirstName ?? "", LastName ?? "", Profession ?? "")
    {
        Speciality = Speciality,
        Rpps = Rpps,
        Email = Email,
        Phone = Phone,
    };
}
