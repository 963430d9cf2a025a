using Relais.Kernel;

namespace Relais.Requests.Lines;

/// <summary>Every reason for which the declaration of an absence says no.</summary>
internal static class AbsenceRefusals
{
    public static readonly Refusal NotFound = new("absence.not-found", "Cette absence n’existe plus, ou vous n’y avez pas accès.");
    public static readonly Refusal Dates = new("absence.dates", "Indiquez le premier et le dernier jour de l’absence, dans cet ordre.");
    public static readonly Refusal Past = new("absence.past", "Cette absence est déjà finie : déclarez une absence en cours ou à venir.");
    public static readonly Refusal TooLong = new("absence.too-long", "Une absence dure au plus un an. Au-delà, demandez à l’administration de retirer le rôle d’expert.");
    public static readonly Refusal Twice = new("absence.twice", "Une absence est déjà déclarée sur une partie de ces jours. Supprimez-la d’abord.");
}
