using Relais.Kernel;

namespace Relais.Requests.Lines;

/// <summary>Every reason for which the administration of rotas says no.</summary>
internal static class RotaRefusals
{
    public static readonly Refusal NotFound = new("rota.not-found", "Cette astreinte n’existe pas, ou vous n’y avez pas accès.");
    public static readonly Refusal ChangedMeanwhile = new("rota.changed-meanwhile", "Cette astreinte a changé pendant que vous la lisiez. Rechargez la page, puis recommencez si c’est encore utile.");
    public static readonly Refusal NameMissing = new("rota.name-missing", "Donnez un nom à l’astreinte, de 120 caractères au plus : « Astreinte Brest / Lannion ».");
    public static readonly Refusal AnchorMissing = new("rota.anchor-missing", "Indiquez le jour où commence le premier tour.");
    public static readonly Refusal MemberTwice = new("rota.member-twice", "Cette personne est déjà dans l’astreinte.");
    public static readonly Refusal MemberGone = new("rota.member-gone", "Cette personne n’est plus dans l’astreinte. Rechargez la page.");
    public static readonly Refusal AlreadyFirst = new("rota.already-first", "Cette personne est déjà la première du tour.");
    public static readonly Refusal SwapDates = new("rota.swap-dates", "Indiquez le premier et le dernier jour du remplacement, dans cet ordre.");
    public static readonly Refusal SwapGone = new("rota.swap-gone", "Ce remplacement n’existe plus. Rechargez la page.");
}
