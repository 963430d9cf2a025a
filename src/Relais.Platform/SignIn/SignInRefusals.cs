using NodaTime;
using Relais.Kernel;

namespace Relais.Platform.SignIn;

/// <summary>Why signing in, or changing what one signs in with, is refused.</summary>
internal static class SignInRefusals
{
    public const string ThrottledCode = "account.throttled";
    public const string BusyCode = "account.busy";

    /// <summary>The same words for an unknown e-mail, a wrong password and a disabled account.</summary>
    public static readonly Refusal WrongPair = new(
        "account.wrong-pair", "L’adresse électronique ou le mot de passe ne convient pas. Vérifiez-les, ou choisissez « Mot de passe oublié ».");

    public static readonly Refusal WrongCode = new(
        "account.wrong-code",
        "Ce code ne convient pas, ou il a déjà servi. Attendez le code suivant dans votre application, ou prenez un code de secours.");

    public static readonly Refusal WrongPassword = new("account.wrong-password", "Ce mot de passe n’est pas le vôtre. Vérifiez-le et recommencez.");

    public static readonly Refusal WrongPasskey = new(
        "account.wrong-passkey", "Votre clé d’accès n’a pas été reconnue. Recommencez, ou connectez-vous avec votre mot de passe.");

    public static readonly Refusal StaleStep = new(
        "account.stale-step", "Cette étape a duré plus de dix minutes. Recommencez depuis l’adresse électronique et le mot de passe.");

    public static readonly Refusal StaleLink = new(
        "account.stale-link", "Ce lien a déjà servi, ou il n’est plus valable. Demandez-en un nouveau avec « Mot de passe oublié ».");

    public static readonly Refusal LastFactor = new(
        "account.last-factor", "C’est votre seul second facteur. Ajoutez-en un autre avant de retirer celui-ci.");

    public static readonly Refusal NoSuchPasskey = new("account.no-such-passkey", "Cette clé d’accès n’existe plus. La liste est à jour.");

    public static readonly Refusal PasskeyName = new("account.passkey-name", "Donnez à cette clé un nom de 1 à 60 caractères.");

    public static readonly Refusal BadEmail = new("account.bad-email", "Cette adresse électronique n’est pas complète. Exemple : prenom.nom@exemple.fr");

    public static readonly Refusal EmailTaken = new("account.email-taken", "Cette adresse électronique sert déjà à une autre personne. Prenez-en une autre.");

    public static readonly Refusal OtherEmail = new(
        "account.other-email", "Cette personne se connecte déjà avec une autre adresse électronique. Écrivez celle-ci, elle recevra un nouveau lien.");

    public static readonly Refusal NotAdministrator = new(
        "account.not-administrator", "Seule une personne qui administre une structure peut inviter quelqu’un ou fermer un compte.");

    public static readonly Refusal NoAccount = new("account.none", "Cette personne n’a pas de compte.");

    public static readonly Refusal PasswordShort = new(
        "account.password-short", "Ce mot de passe est trop court : il faut au moins 12 caractères. Quatre mots sans lien entre eux conviennent bien.");

    public static readonly Refusal PasswordLong = new("account.password-long", "Ce mot de passe dépasse 128 caractères. Raccourcissez-le.");

    public static readonly Refusal PasswordCommon = new(
        "account.password-common",
        "Ce mot de passe est facile à deviner : il est fait de mots ou de suites très répandus, ou de votre adresse. Prenez plutôt quatre mots peu communs, sans lien entre eux.");

    public static readonly Refusal Busy = new(BusyCode, "Beaucoup de personnes se connectent en ce moment. Réessayez dans quelques secondes.");

    public static Refusal Throttled(Duration wait) => new(
        ThrottledCode, $"Trop d’essais. Réessayez dans {InWords(wait)}, ou connectez-vous avec votre clé d’accès.");

    private static string InWords(Duration wait) => Math.Ceiling(wait.TotalMinutes) switch
    {
        <= 1 => "1 minute",
        <= 60 and var minutes => $"{minutes:0} minutes",
        var minutes => $"{Math.Ceiling(minutes / 60):0} heures",
    };
}
