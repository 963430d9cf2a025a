using Relais.Kernel;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Dispatching;

/// <summary>Who of the patient's sector could see them, when the one who answers is far: one button adds that colleague.</summary>
internal sealed class SectorColleagues(DispatchReading dispatching)
{
    /// <summary>The best colleague to add, or null when no visit is in question, or somebody of the sector has part in the request.</summary>
    public async Task<SuggestedLine?> FirstAsync(Request request, Line line, Act act, CancellationToken ct)
    {
        var isVisit = request.WishesVisit || request.MayBecomeVisit || request.Outcome is Outcome.Visit or Outcome.RapidVisit;
        if (!isVisit || request.Expert is null || request.WhyNotAddColleague(act) is not null)
        {
            return null;
        }

        HashSet<ProfessionalId> part = [request.Expert.Value, .. request.Parties.Where(party => party is { IsActive: true, IsRequester: false }).Select(party => party.Professional)];
        return Choose(await dispatching.SuggestAsync(request, line, act, ct), part) is { } first
            ? new SuggestedLine(first.Who.ToString(), first.Name, first.Points, [first.Reasons.First(reason => reason.Code == DispatchReasons.Near).Sentence])
            : null;
    }

    /// <summary>The first of the sector, unless somebody of the sector takes part already.</summary>
    internal static RankedExpert? Choose(Suggestion suggestion, IReadOnlySet<ProfessionalId> part)
    {
        var near = suggestion.Ranked.Where(one => one.Step <= Nearness.Sector).ToList();
        var isThere = near.Exists(one => part.Contains(one.Who)) || suggestion.LeftOut.Any(one => one.Step <= Nearness.Sector && part.Contains(one.Who));
        return isThere ? null : near.FirstOrDefault();
    }
}
