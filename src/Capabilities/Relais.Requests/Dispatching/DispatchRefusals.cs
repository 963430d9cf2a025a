using Relais.Kernel;

namespace Relais.Requests.Dispatching;

/// <summary>Every reason for which a dispatch by hand is refused.</summary>
internal static class DispatchRefusals
{
    public static readonly Refusal ChangedMeanwhile = new("dispatch.changed-meanwhile", "La suggestion a changé pendant que vous la lisiez. La voici à jour : relisez-la, puis choisissez.");
    public static readonly Refusal CapacityWrong = new("dispatch.capacity-wrong", "Indiquez un nombre de demandes de 1 à 200, ou laissez vide pour ne pas limiter.");
    public static readonly Refusal NotFound = new("dispatch.not-found", "Cette équipe n’existe pas, ou vous n’y avez pas accès.");
}
