using Relais.Kernel;

namespace Relais.Requests.Routing;

/// <summary>Decides who answers a request. Total: there is always one responsible group, or the hole is named.</summary>
/// <remarks>
/// The usual correspondent alone while there is time for it; then sector by sector (in the order of their names where they overlap), recipient by recipient, then the fallback group,
/// the backup experts and the coordination; the first with someone present and not excluded takes it. Coordinators who
/// dispatch are kept even when they were excluded as experts, unless they are the requester.
/// Pure and deterministic: it reads no clock and no database, and equals are told apart by load, then by identifier.
/// </remarks>
internal sealed partial class Route
{
    private const string Coordinators = "Coordination";

    private readonly RoutingPlan _plan;
    private readonly RoutingQuestion _question;
    private readonly List<RoutingReason> _reasons = [];

    private Route(RoutingPlan plan, RoutingQuestion question)
    {
        _plan = plan;
        _question = question;
    }

    /// <summary>Who receives the request, and why.</summary>
    public static Assignment Decide(RoutingPlan plan, RoutingQuestion question) => new Route(plan, question).Decide();

    private Assignment Decide()
    {
        var sectors = _plan.Sectors.Where(sector => _question.Sectors.Contains(sector.Id))
            .OrderBy(sector => sector.Name, StringComparer.Ordinal).ThenBy(sector => sector.Id.Value).ToList();
        _reasons.Add(sectors.Count switch
        {
            0 => RoutingReasons.Outside(_question.Commune),
            1 => RoutingReasons.AtPlace(_question.Commune, sectors[0]),
            _ => RoutingReasons.AtOverlap(_question.Commune, sectors),
        });
        if (_question.StraightToCoordination && Dispatch(Coordinators, null) is { } coordination)
        {
            _reasons.Add(RoutingReasons.NoTimeLeft);
            Reach(AssignmentLevel.Coordination);
            return coordination;
        }

        if (AskFirst() is { } alone)
        {
            return alone;
        }

        return Experts(sectors).FirstOrDefault(assignment => assignment is not null) ?? Coordination() ?? Unattended();
    }

    private IEnumerable<Assignment?> Experts(List<PlanSector> sectors)
    {
        foreach (var sector in sectors)
        {
            if (sector.Recipients.Count == 0)
            {
                _reasons.Add(RoutingReasons.Without(sector));
            }

            foreach (var recipient in sector.Recipients)
            {
                yield return Ask(recipient, AssignmentLevel.Sector, sector.Id);
            }
        }

        foreach (var recipient in _plan.Fallback)
        {
            Reach(AssignmentLevel.Fallback);
            yield return Ask(recipient, AssignmentLevel.Fallback, null);
        }

        if (_plan.Backup.Count > 0)
        {
            Reach(AssignmentLevel.Backup);
            yield return Backup();
        }
    }

    private void Reach(AssignmentLevel level)
    {
        var reached = RoutingReasons.Reached(level);
        if (!_reasons.Contains(reached))
        {
            _reasons.Add(reached);
        }
    }

    private Assignment? Ask(Recipient recipient, AssignmentLevel level, SectorId? sector) => recipient switch
    {
        Rota rota => AskRota(rota, level, sector),
        Practice practice => AskPractice(practice, level, sector),
        NamedExpert named => AskExpert(named, level, sector),
        CoordinatorDispatch dispatch => AskCoordinators(dispatch, sector),
        _ => throw new ArgumentOutOfRangeException(nameof(recipient)),
    };

    private Assignment? AskRota(Rota rota, AssignmentLevel level, SectorId? sector)
    {
        var today = _question.At.InZone(_plan.Zone).Date;
        if (rota.On(today) is not { } duty)
        {
            return NobodyIn(rota);
        }

        _reasons.Add(RoutingReasons.Duty(_plan, duty));
        var turns = rota.InOrderFrom(today);
        ProfessionalId? lead = null;
        foreach (var who in turns)
        {
            if (WhyNot(who) is not { } reason)
            {
                lead = who;
                break;
            }

            _reasons.Add(reason);
        }

        if (lead is not { } first)
        {
            return NobodyIn(rota);
        }

        if (first != duty.Who)
        {
            _reasons.Add(RoutingReasons.Next(_plan, first));
        }

        return Give(level, new ResponsibleGroup(GroupKind.Rota, rota.Name, sector, null) { Key = rota.Key }, turns, first);
    }

    private Assignment? AskPractice(Practice practice, AssignmentLevel level, SectorId? sector)
    {
        if (practice.ClosureAt(_question.At) is { } closure)
        {
            _reasons.Add(RoutingReasons.Shut(_plan, practice, closure));
            return null;
        }

        var members = ByLoad(practice.Members);
        if (!members.Any(IsThere))
        {
            return NobodyIn(practice);
        }

        var lead = practice.Notice is PracticeNotice.LeastLoaded ? members.First(IsThere) : (ProfessionalId?)null;
        _reasons.Add(lead is { } chosen ? RoutingReasons.Least(_plan, chosen) : RoutingReasons.EveryMember(practice));
        return Give(level, new ResponsibleGroup(GroupKind.Practice, practice.Name, sector, practice.Structure) { Key = practice.Key }, members, lead);
    }

    private Assignment? AskExpert(NamedExpert named, AssignmentLevel level, SectorId? sector)
    {
        if (WhyNot(named.Expert) is { } reason)
        {
            _reasons.Add(reason);
            return null;
        }

        _reasons.Add(RoutingReasons.Chosen(_plan, named.Expert));
        return Give(level, new ResponsibleGroup(GroupKind.NamedExpert, named.Name, sector, null) { Key = named.Key }, [named.Expert], named.Expert);
    }

    private Assignment? Backup()
    {
        var experts = ByLoad(_plan.Backup);
        if (!experts.Any(IsThere))
        {
            _reasons.Add(new RoutingReason(RoutingReasons.GroupEmpty, "Renfort\u00A0: personne n’est disponible."));
            return null;
        }

        var lead = experts.First(IsThere);
        _reasons.Add(RoutingReasons.Least(_plan, lead));
        return Give(AssignmentLevel.Backup, new ResponsibleGroup(GroupKind.Backup, "Renfort hors territoire", null, null), experts, lead);
    }

    private Assignment? AskCoordinators(CoordinatorDispatch dispatch, SectorId? sector)
    {
        _reasons.Add(RoutingReasons.ByHand);
        return Dispatch(dispatch.Name, sector) ?? NobodyIn(dispatch);
    }

    private Assignment? Coordination()
    {
        Reach(AssignmentLevel.Coordination);
        return Dispatch(Coordinators, null);
    }

    private Assignment? Dispatch(string label, SectorId? sector)
    {
        var requesters = _question.Excluded.Where(exclusion => exclusion.Cause is ExclusionCause.Requester).Select(exclusion => exclusion.Who);
        var coordinators = ByLoad(_plan.Coordinators.Except(requesters));
        var present = coordinators.Where(who => _plan.AbsenceOf(who, _question.At) is null).ToList();
        var group = new ResponsibleGroup(GroupKind.Coordinators, label, sector, null);
        return present.Count == 0 ? null : new Assignment(AssignmentLevel.Coordination, group, coordinators, present, null, _reasons);
    }

    private Assignment Unattended()
    {
        _reasons.Add(_plan.Coordinators.Count == 0 ? RoutingReasons.NobodySetUp : RoutingReasons.NobodyPresent);
        return new Assignment(AssignmentLevel.Unattended, new ResponsibleGroup(GroupKind.Nobody, "Personne", null, null), [], [], null, _reasons);
    }

    private Assignment Give(AssignmentLevel level, ResponsibleGroup group, IReadOnlyList<ProfessionalId> members, ProfessionalId? lead)
    {
        if (_question.Urgent)
        {
            _reasons.Add(RoutingReasons.EveryoneTold);
        }

        List<ProfessionalId> candidates = [.. members.Where(who => ExclusionOf(who) is null)];
        List<ProfessionalId> notified = lead is { } one && !_question.Urgent ? [one] : [.. candidates.Where(IsThere)];
        return new Assignment(level, group, candidates, notified, lead, _reasons);
    }

    private Assignment? NobodyIn(Recipient recipient)
    {
        _reasons.Add(RoutingReasons.Empty(recipient));
        return null;
    }

    private List<ProfessionalId> ByLoad(IEnumerable<ProfessionalId> people) =>
        [.. people.Distinct().OrderBy(_plan.LoadOf).ThenBy(who => who.Value)];

    private bool IsThere(ProfessionalId who) => WhyNot(who) is null;

    private Exclusion? ExclusionOf(ProfessionalId who) =>
        _question.Excluded.Where(exclusion => exclusion.Who == who).MinBy(exclusion => exclusion.Cause);

    private RoutingReason? WhyNot(ProfessionalId who) => (ExclusionOf(who), _plan.AbsenceOf(who, _question.At)) switch
    {
        ({ } exclusion, _) => RoutingReasons.LeftOut(_plan, exclusion),
        (_, { } absence) => RoutingReasons.Absent(_plan, absence),
        _ => null,
    };
}
