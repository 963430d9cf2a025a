using Relais.Kernel;

namespace Relais.Requests.Intake;

/// <summary>How to reach a requester without an account, in words for the team.</summary>
internal static class ContactShown
{
    public static IEnumerable<(string Label, string Text)> Of(Contact contact)
    {
        (string Label, string? Text)[] facts =
        [
            ("Téléphone", contact.Phone is { } stored && PhoneNumber.TryParse(stored, out var phone) ? phone.ToString() : null),
            ("Courriel", contact.Email),
            ("Exerce", contact.Structure),
            ("Commune", contact.Commune),
            ("RPPS", contact.Rpps is null ? "non donné" : $"{contact.Rpps}, {Label(contact.RppsCheck)}"),
        ];
        return facts.Where(fact => fact.Text is not null).Select(fact => (fact.Label, fact.Text!));
    }

    private static string Label(RppsCheck check) => check switch
    {
        RppsCheck.None => "non donné",
        RppsCheck.Unknown => "clé juste, inconnu de l’annuaire",
        RppsCheck.SameName => "connu de l’annuaire sous ce nom",
        RppsCheck.OtherName => "connu de l’annuaire sous un autre nom",
        _ => throw new ArgumentOutOfRangeException(nameof(check)),
    };
}
