using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Directory;

/// <summary>Every reason for which the directory says no.</summary>
internal static class DirectoryRefusals
{
    public static readonly Refusal NotFound = new("directory.not-found", "Cette fiche n’existe pas, ou vous n’y avez pas accès.");

    public static readonly Refusal ChangedMeanwhile = new(
        "directory.changed-meanwhile", "Cette fiche a été modifiée pendant que vous la lisiez. Rechargez la page, puis recommencez si c’est encore utile.");

    public static readonly Refusal NameMissing = new("directory.name-missing", "Indiquez le nom.");

    public static readonly Refusal TooLong = new("directory.too-long", "Un des textes est trop long : raccourcissez-le.");

    public static readonly Refusal UnknownCode = new("directory.unknown-code", "Un des choix n’existe pas dans la liste : choisissez-en un autre.");

    public static readonly Refusal UnknownCommune = new(
        "directory.unknown-commune", "Cette commune n’est pas reconnue. Écrivez son nom ou son code postal, puis choisissez-la dans la liste.");

    public static readonly Refusal WrongPhone = new("directory.wrong-phone", "Ce numéro de téléphone n’est pas complet. Exemple : 02 98 00 00 00.");

    public static readonly Refusal WrongEmail = new("directory.wrong-email", "Cette adresse électronique n’est pas valable. Exemple : prenom.nom@exemple.fr.");

    public static readonly Refusal WrongFiness = new("directory.wrong-finess", "Ce numéro FINESS n’est pas valable : vérifiez ses neuf caractères.");

    public static readonly Refusal WrongRpps = new("directory.wrong-rpps", "Ce numéro RPPS n’est pas valable : vérifiez ses onze chiffres.");

    public static readonly Refusal RppsKnown = new(
        "directory.rpps-known", "Ce numéro RPPS est déjà connu de Relais. Utilisez « Rattacher une personne déjà inscrite ».");

    public static readonly Refusal RppsUnknown = new(
        "directory.rpps-unknown", "Aucune personne inscrite n’a ce numéro RPPS avec ce nom. Vérifiez-les, ou créez sa fiche.");

    public static readonly Refusal WrongSlug = new(
        "directory.wrong-slug", "L’adresse de la page publique ne contient que des minuscules sans accent, des chiffres et des tirets. Exemple : oncobreizh.");

    public static readonly Refusal SlugTaken = new("directory.slug-taken", "Cette adresse de page est déjà celle d’une autre équipe : choisissez-en une autre.");

    public static readonly Refusal TeamNameTaken = new(
        "directory.team-name-taken", "Une équipe porte déjà ce nom, ou un nom trop proche : précisez-le, par exemple avec votre territoire.");

    public static readonly Refusal TooManyDepartments = new("directory.too-many-departments", "Une équipe couvre au plus vingt départements.");

    public static readonly Refusal PublicWithoutText = new(
        "directory.public-without-text", "Pour rendre la page publique, indiquez le besoin auquel l’équipe répond et un résumé.");

    public static readonly Refusal EndBeforeStart = new("directory.end-before-start", "La fin doit venir après le début.");

    public static readonly Refusal WrongDate = new("directory.wrong-date", "Une des dates n’est pas valable. Exemple : 2026-03-02 pour le 2 mars 2026.");

    public static readonly Refusal AlreadyEnded = new("directory.already-ended", "C’est déjà terminé.");

    public static readonly Refusal AlreadyOpen = new("directory.already-open", "Cette structure est déjà ouverte.");

    public static readonly Refusal AlreadyMember = new("directory.already-member", "Cette personne a déjà ce rôle ici.");

    public static readonly Refusal LastAdministrator = new(
        "directory.last-administrator", "C’est la dernière personne qui administre cette structure. Donnez d’abord ce rôle à quelqu’un d’autre.");

    public static readonly Refusal SectorNameTaken = new("directory.sector-name-taken", "Un secteur de cette équipe porte déjà ce nom.");

    public static readonly Refusal SectorNotEmpty = new("directory.sector-not-empty", "Retirez d’abord toutes les communes de ce secteur.");

    public static readonly Refusal NothingChosen = new("directory.nothing-chosen", "Choisissez un département, une intercommunalité ou une commune.");

    public static readonly Refusal NotAPlace = new("directory.not-a-place", "Vous n’exercez pas dans cette structure : choisissez-en une de la liste.");

    public static readonly Refusal AlreadyAdministered = new("directory.already-administered", "Quelqu’un administre déjà cette installation : c’est à lui d’inviter les autres.");

    public static readonly Refusal OwnAccount = new(
        "directory.own-account", "C’est votre compte : une autre personne qui administre la structure doit le faire pour vous.");

    public static readonly Refusal AlsoElsewhere = new(
        "directory.also-elsewhere", "Cette personne exerce aussi dans une structure que vous n’administrez pas : retirez ses rôles ici, son compte reste ouvert pour l’autre.");

    /// <summary>The person may be shown, because the reader administers a structure they belong to.</summary>
    public static Refusal RppsTaken(string name) => new("directory.rpps-taken", $"Ce numéro RPPS est déjà celui {NameWords.Of(name)}.");
}
