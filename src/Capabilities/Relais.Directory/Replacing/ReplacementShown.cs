using Relais.Kernel.Time;

namespace Relais.Directory.Replacing;

/// <summary>A replacement, in words.</summary>
/// <param name="Id">Which.</param>
/// <param name="Who">«Dr Anne Kerbrat, remplaçant du Dr Bruno Le Goff».</param>
/// <param name="Days">«du lundi 2 mars au dimanche 8 mars».</param>
/// <param name="IsNow">Whether it holds now.</param>
internal sealed record ReplacementShown(Guid Id, string Who, string Days, bool IsNow)
{
    internal static ReplacementShown Of(Replacement replacement, string who, NodaTime.Instant now) => new(
        replacement.Id,
        who,
        replacement.From == replacement.To ? $"le {InFrench.DayAndYear(replacement.From)}" : $"du {InFrench.Day(replacement.From)} au {InFrench.DayAndYear(replacement.To)}",
        replacement.Holds(now));
}
