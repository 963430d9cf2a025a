using Relais.Directory.Contract;

namespace Relais.Requests.Lines;

/// <summary>Whoever has a remplaçant is not away: requests still go to them, and the remplaçant answers.</summary>
internal static class CoveredAbsences
{
    /// <summary>What is left of absences once the days of replacements are taken out.</summary>
    public static List<Routing.Absence> Left(IEnumerable<Routing.Absence> absences, IEnumerable<ReplacementCard> replacements)
    {
        var covered = replacements.ToLookup(replacement => replacement.Replaced);
        return [.. absences.SelectMany(absence => covered[absence.Who].OrderBy(one => one.StartsAt).Aggregate((IEnumerable<Routing.Absence>)[absence], (left, one) => left.SelectMany(part => Without(part, one))))];
    }

    private static IEnumerable<Routing.Absence> Without(Routing.Absence absence, ReplacementCard covered)
    {
        if (covered.EndsAt <= absence.From || absence.To <= covered.StartsAt)
        {
            yield return absence;
            yield break;
        }

        if (absence.From < covered.StartsAt)
        {
            yield return absence with { To = covered.StartsAt };
        }

        if (absence.To is not { } back || covered.EndsAt < back)
        {
            yield return absence with { From = covered.EndsAt };
        }
    }
}
