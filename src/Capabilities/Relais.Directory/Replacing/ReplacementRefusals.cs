using Relais.Kernel;

namespace Relais.Directory.Replacing;

/// <summary>Every reason for which a replacement is refused.</summary>
internal static class ReplacementRefusals
{
    public static readonly Refusal NotFound = new("replacement.not-found", "Ce remplacement n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal NoSubstitute = new("replacement.no-substitute", "Aucun professionnel de l’annuaire n’a ce numéro RPPS. Vérifiez ses onze chiffres, ou demandez à l’administration de créer sa fiche.");
    public static readonly Refusal Oneself = new("replacement.oneself", "On ne se remplace pas soi-même : indiquez le numéro RPPS du remplaçant.");
    public static readonly Refusal ToOneself = new("replacement.to-oneself", "On ne se donne pas à soi-même les accès d’un autre : la personne remplacée, ou quelqu’un d’autre qui conduit l’équipe, déclare ce remplacement.");
    public static readonly Refusal Elsewhere = new("replacement.elsewhere", "Cette personne exerce aussi dans un lieu que vous ne conduisez pas, et son remplaçant y aurait accès : elle seule déclare ce remplacement, depuis « Remplacements ».");
    public static readonly Refusal NoRpps = new("replacement.no-rpps", "Ce remplaçant n’a pas de numéro RPPS valable dans l’annuaire. Demandez à l’administration de compléter sa fiche.");
    public static readonly Refusal ReplacedWithoutRpps = new("replacement.replaced-without-rpps", "Le professionnel remplacé n’a pas de numéro RPPS : ses actes ne pourraient pas être facturés. Complétez d’abord sa fiche.");
    public static readonly Refusal OtherProfession = new("replacement.other-profession", "Le remplaçant exerce une autre profession : il ne peut pas agir à la place de la personne remplacée.");
    public static readonly Refusal Dates = new("replacement.dates", "Indiquez le premier et le dernier jour du remplacement, dans cet ordre.");
    public static readonly Refusal Past = new("replacement.past", "Un remplacement commence aujourd’hui au plus tôt : on ne donne pas d’accès pour des jours passés.");
    public static readonly Refusal TooLong = new("replacement.too-long", "Un remplacement dure un an au plus. Déclarez-en un autre ensuite.");
    public static readonly Refusal Twice = new("replacement.twice", "Un remplaçant est déjà déclaré sur une partie de ces jours. Mettez d’abord fin à ce remplacement.");
    public static readonly Refusal Chain = new("replacement.chain", "Pendant ces jours, le remplaçant est lui-même remplacé, ou la personne remplacée en remplace une autre. Choisissez quelqu’un d’autre, ou d’autres jours.");
    public static readonly Refusal Over = new("replacement.over", "Ce remplacement est déjà terminé.");
}
