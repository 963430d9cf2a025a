using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Requests.Intake;

/// <summary>A requester who has no account: who they say they are, and how to reach them.</summary>
/// <remarks>The identity is that of the author of their requests. Nothing proves the rest but an e-mail confirmed by a code.</remarks>
internal sealed class Contact
{
    private Contact()
    {
    }

    public ProfessionalId Id { get; private init; }
    public Channel Channel { get; private init; }
    public string FirstName { get; private init; } = "";
    public string LastName { get; private init; } = "";
    public string Profession { get; private init; } = "";
    public string? Rpps { get; private init; }
    public RppsCheck RppsCheck { get; private init; }
    public string? Structure { get; private init; }
    public string? Email { get; private init; }
    public string? Phone { get; private init; }
    public string? Commune { get; private init; }
    public Instant CreatedAt { get; private init; }

    public static Contact Of(ContactText text, Channel channel, Person? holder, Act act, ProfessionalId? id = null)
    {
        RefusedException.ThrowIf(text.WhyNot());
        return new Contact
        {
            Id = id ?? ProfessionalId.New(),
            Channel = channel,
            FirstName = text.FirstName.Trim(),
            LastName = text.LastName.Trim(),
            Profession = text.Profession,
            Rpps = text.RppsNumber?.Digits,
            RppsCheck = CheckOf(text, holder),
            Structure = string.IsNullOrWhiteSpace(text.Structure) ? null : text.Structure.Trim(),
            Email = text.EmailNumber?.Text,
            Phone = text.PhoneNumber?.E164,
            Commune = string.IsNullOrWhiteSpace(text.Commune) ? null : text.Commune.Trim(),
            CreatedAt = act.At,
        };
    }

    /// <summary>As a card of the directory, so that pages show one like the other.</summary>
    public Person ToPerson() =>
        new(Id, "", FirstName, LastName, Profession, null, Rpps, Email, Phone) { Trade = $"{Professions.Label(Profession)}, sans compte" };

    /// <summary>What the directory says of the number: nothing known, this name, or another one.</summary>
    internal static RppsCheck CheckOf(ContactText text, Person? holder) =>
        text.RppsNumber is null ? RppsCheck.None
        : holder is null ? RppsCheck.Unknown
        : Folded.Of(holder.LastName) == Folded.Of(text.LastName) ? RppsCheck.SameName
        : RppsCheck.OtherName;
}

/// <summary>What the directory says of the RPPS number that a requester gave. Shown to the coordination, never to the requester.</summary>
internal enum RppsCheck
{
    /// <summary>No number was given.</summary>
    None,

    /// <summary>The key is right; the directory does not know the number.</summary>
    Unknown,

    /// <summary>The directory knows it, under this name.</summary>
    SameName,

    /// <summary>The directory knows it, under another name.</summary>
    OtherName,
}
