using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Requests.Intake;

/// <summary>Who asks and how to reach them, as typed.</summary>
/// <param name="FirstName">First name.</param>
/// <param name="LastName">Last name.</param>
/// <param name="Profession">A code of <see cref="Professions"/>.</param>
internal sealed record ContactText(string FirstName, string LastName, string Profession)
{
    public const int MaxName = 80;
    public const int MaxPlace = 200;

    public string? Rpps { get; init; }
    public string? Structure { get; init; }
    public string? Email { get; init; }
    public string? Phone { get; init; }
    public string? Commune { get; init; }

    /// <summary>Whether an e-mail is needed, as where a code confirms it.</summary>
    public bool NeedsEmail { get; init; }

    public Rpps? RppsNumber => Kernel.Rpps.TryParse(Rpps, out var rpps) ? rpps : null;

    public EmailAddress? EmailNumber => EmailAddress.TryParse(Email, out var email) ? email : null;

    public PhoneNumber? PhoneNumber => Kernel.PhoneNumber.TryParse(Phone, out var phone) ? phone : null;

    /// <summary>All that is wrong, each with the name of its field.</summary>
    public IEnumerable<(string Field, Refusal Refusal)> Wrong()
    {
        (string Field, bool IsWrong, Refusal Refusal)[] rules =
        [
            (nameof(LastName), string.IsNullOrWhiteSpace(LastName) || LastName.Length > MaxName, IntakeRefusals.NameMissing),
            (nameof(FirstName), FirstName.Length > MaxName, IntakeRefusals.NameMissing),
            (nameof(Profession), !Professions.Exists(Profession), IntakeRefusals.ProfessionMissing),
            (nameof(Rpps), !string.IsNullOrWhiteSpace(Rpps) && RppsNumber is null, IntakeRefusals.RppsWrong),
            (nameof(Email), (NeedsEmail || !string.IsNullOrWhiteSpace(Email)) && EmailNumber is null, IntakeRefusals.EmailWrong),
            (nameof(Phone), !string.IsNullOrWhiteSpace(Phone) && PhoneNumber is null, IntakeRefusals.PhoneWrong),
            (nameof(Structure), Structure?.Length > MaxPlace, IntakeRefusals.PlaceTooLong),
            (nameof(Commune), Commune?.Length > MaxPlace, IntakeRefusals.PlaceTooLong),
        ];
        return rules.Where(rule => rule.IsWrong).Select(rule => (rule.Field, rule.Refusal));
    }

    public Refusal? WhyNot() => Wrong().Select(wrong => wrong.Refusal).FirstOrDefault();
}
