using Relais.Kernel;

namespace Relais.Billing.Acts;

/// <summary>Every reason for which a step on acts is refused.</summary>
internal static class ActRefusals
{
    public static readonly Refusal NothingChosen = new("act.nothing-chosen", "Cochez au moins un acte.");
    public static readonly Refusal NotFound = new("act.not-found", "L’un de ces actes n’existe plus, ou n’est pas des vôtres. Rechargez la page.");
    public static readonly Refusal NotToCheck = new("act.not-to-check", "L’un de ces actes n’est plus à vérifier : quelqu’un l’a déjà fait.");
    public static readonly Refusal NotReady = new("act.not-ready", "L’un de ces actes n’est pas prêt : vérifiez-le d’abord.");
    public static readonly Refusal AlreadyExported = new("act.already-exported", "L’un de ces actes est déjà exporté : corrigez-le dans votre logiciel de facturation.");
    public static readonly Refusal WhyMissing = new("act.why-missing", "Dites pourquoi ces actes sont écartés.");
    public static readonly Refusal WhyTooLong = new("act.why-too-long", "Ce motif dépasse 300 caractères : gardez l’essentiel.");
    public static readonly Refusal NothingReady = new("act.nothing-ready", "Aucun acte n’est prêt à exporter.");
}
