using NodaTime;

namespace Relais.Requests.Dispatching;

/// <summary>Ranks the experts of a team for a request that the coordination entrusts by hand. It suggests; a person chooses.</summary>
/// <remarks>
/// Points add up, each with its sentence. Who is away now, full, or had the request already is left out with the reason.
/// Equals are told apart by load, then by identifier, so that the order of the facts says nothing. More load never ranks better.
/// </remarks>
internal static class Dispatch
{
    public static Suggestion Suggest(DispatchFacts request, IReadOnlyCollection<ExpertFacts> experts)
    {
        var looked = experts.DistinctBy(expert => expert.Who)
            .Select(expert => (Expert: expert, Why: WhyNot(request, expert)))
            .ToList();
        return new Suggestion(
            [
                .. looked.Where(one => one.Why is null)
                    .Select(one => (one.Expert, Ranked: new RankedExpert(one.Expert.Who, one.Expert.Name, [.. ReasonsFor(request, one.Expert)]) { Step = Nearest(request, one.Expert)?.Step }))
                    .OrderByDescending(one => one.Ranked.Points).ThenBy(one => one.Expert.Open).ThenBy(one => one.Expert.Who.Value)
                    .Select(one => one.Ranked),
            ],
            [
                .. looked.Where(one => one.Why is not null)
                    .OrderBy(one => one.Expert.Name, StringComparer.Ordinal).ThenBy(one => one.Expert.Who.Value)
                    .Select(one => new LeftOutExpert(
                        one.Expert.Who, one.Expert.Name, one.Why!, MayBeChosen: one.Expert.Hindrance is not (Hindrance.Asks or Hindrance.InCharge)) { Step = Nearest(request, one.Expert)?.Step }),
            ]);
    }

    /// <summary>Why an expert is left out, or null.</summary>
    private static DispatchReason? WhyNot(DispatchFacts request, ExpertFacts expert) => expert switch
    {
        { Hindrance: { } hindrance } => DispatchReasons.Held(hindrance),
        _ when AbsenceAt(expert, request.Now) is { } absence => DispatchReasons.AwayNow(absence, request.Zone),
        { Most: { } most } when expert.Open >= most => DispatchReasons.Full(expert.Open, most),
        _ => null,
    };

    private static IEnumerable<DispatchReason> ReasonsFor(DispatchFacts request, ExpertFacts expert)
    {
        if (request.Specialities.Count > 0)
        {
            yield return expert.Speciality is { } code && request.Specialities.Contains(code)
                ? DispatchReasons.Fits(request.SpecialityName ?? expert.Trade)
                : DispatchReasons.OtherTrade(expert.Trade);
        }

        yield return DispatchReasons.Loaded(expert.Open, expert.Most);
        if (expert.AnsweredPatient > 0)
        {
            yield return DispatchReasons.KnowsPatient(expert.AnsweredPatient);
        }

        if (expert.AnsweredRequester >= Lines.Correspondent.FewestAnswers)
        {
            yield return DispatchReasons.UsualCorrespondent(expert.AnsweredRequester);
        }

        if (Nearest(request, expert) is { } near)
        {
            yield return DispatchReasons.Practises(near.Place, near.Step);
        }

        if (SoonAway(request, expert) is { } absence)
        {
            yield return DispatchReasons.AwaySoon(absence, request.Zone);
        }
    }

    private static (DispatchPlace Place, Nearness Step)? Nearest(DispatchFacts request, ExpertFacts expert) =>
        request.Patient is not { } home || expert.Places.Count == 0
            ? null
            : expert.Places.Select(place => (Place: place, Step: StepOf(home, place)))
                .OrderBy(near => near.Step).ThenBy(near => near.Place.Commune, StringComparer.Ordinal).First();

    private static Nearness StepOf(DispatchPlace home, DispatchPlace place) => place switch
    {
        _ when place.Commune == home.Commune => Nearness.Commune,
        _ when place.Epci.Length > 0 && place.Epci == home.Epci => Nearness.Epci,
        { IsInSector: true } => Nearness.Sector,
        _ when place.Department == home.Department => Nearness.Department,
        _ => Nearness.Elsewhere,
    };

    private static Routing.Absence? AbsenceAt(ExpertFacts expert, Instant at) =>
        expert.Absences.Where(absence => absence.Covers(at)).MaxBy(absence => absence.To ?? Instant.MaxValue);

    private static Routing.Absence? SoonAway(DispatchFacts request, ExpertFacts expert) =>
        request.Due is { } due ? expert.Absences.Where(absence => request.Now < absence.From && absence.From < due).MinBy(absence => absence.From) : null;
}

/// <summary>How near an expert practises, from nearest to farthest.</summary>
internal enum Nearness
{
    Commune,
    Epci,
    Sector,
    Department,
    Elsewhere,
}
