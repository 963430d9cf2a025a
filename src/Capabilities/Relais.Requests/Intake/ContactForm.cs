using System.Text.Json.Serialization;
using Microsoft.AspNetCore.Http;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Ui.Components;

namespace Relais.Requests.Intake;

/// <summary>The fields of a requester as a browser posts them: <c>Contact.LastName</c>, <c>Contact.Phone</c>…</summary>
public sealed class ContactForm
{
    private const string Prefix = "Contact.";

    /// <summary>First name.</summary>
    public string? FirstName { get; set; }

    /// <summary>Last name.</summary>
    public string? LastName { get; set; }

    /// <summary>A code of <see cref="Professions"/>.</summary>
    public string? Profession { get; set; }

    /// <summary>As typed.</summary>
    public string? Rpps { get; set; }

    /// <summary>Where they work.</summary>
    public string? Structure { get; set; }

    /// <summary>As typed.</summary>
    public string? Email { get; set; }

    /// <summary>As typed.</summary>
    public string? Phone { get; set; }

    /// <summary>Where they work.</summary>
    public string? Commune { get; set; }

    /// <summary>A professional of the directory, instead of the fields above.</summary>
    public Guid? Known { get; set; }

    /// <summary>The number as calls are found by, or null while it is not whole.</summary>
    [JsonIgnore]
    public string? PhoneKey => PhoneNumber.TryParse(Phone, out var phone) ? phone.E164 : null;

    /// <summary>«Anne Le Bras, Infirmier».</summary>
    [JsonIgnore]
    public string CallerName
    {
        get
        {
            var name = $"{FirstName} {LastName}".Trim();
            var whole = name.Length > 0 && Professions.Exists(Profession) ? $"{name}, {Professions.Label(Profession)}" : name;
            return whole[..Math.Min(whole.Length, 300)];
        }
    }

    internal static ContactForm Read(IFormCollection form) => new()
    {
        FirstName = Text(form, nameof(FirstName)),
        LastName = Text(form, nameof(LastName)),
        Profession = Text(form, nameof(Profession)),
        Rpps = Text(form, nameof(Rpps)),
        Structure = Text(form, nameof(Structure)),
        Email = Text(form, nameof(Email)),
        Phone = Text(form, nameof(Phone)),
        Commune = Text(form, nameof(Commune)),
        Known = Guid.TryParse(Text(form, nameof(Known)), out var known) ? known : null,
    };

    internal static ContactForm Of(Person person) => new()
    {
        FirstName = person.FirstName,
        LastName = person.LastName,
        Profession = person.Profession,
        Rpps = person.Rpps,
        Email = person.Email,
        Phone = person.Phone is { } phone && PhoneNumber.TryParse(phone, out var number) ? number.ToString() : person.Phone,
        Known = person.Id.Value,
    };

    internal static ContactForm Of(Contact contact) => new()
    {
        FirstName = contact.FirstName,
        LastName = contact.LastName,
        Profession = contact.Profession,
        Rpps = contact.Rpps,
        Structure = contact.Structure,
        Email = contact.Email,
        Phone = PhoneNumber.TryParse(contact.Phone, out var number) ? number.ToString() : contact.Phone,
        Commune = contact.Commune,
    };

    internal ContactText ToText(bool needsEmail = false) => new(FirstName ?? "", LastName ?? "", Profession ?? "")
    {
        Rpps = Rpps,
        Structure = Structure,
        Email = Email,
        Phone = Phone,
        Commune = Commune,
        NeedsEmail = needsEmail,
    };

    internal void Check(FieldErrors errors, bool needsEmail = false)
    {
        foreach (var (field, refusal) in Known is null ? ToText(needsEmail).Wrong() : [])
        {
            errors.Add(Prefix + field, refusal.Sentence);
        }
    }

    private static string? Text(IFormCollection form, string name) => form[Prefix + name].ToString() is { Length: > 0 and <= 300 } text ? text : null;
}
