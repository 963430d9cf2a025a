namespace Relais.Requests.Routing;

/// <summary>The first step of the decision: the one whom the requester usually asks.</summary>
internal sealed partial class Route
{
    /// <summary>The usual correspondent alone, while there is time for it; whatever stands against it is said.</summary>
    private Assignment? AskFirst()
    {
        if (_question.First is not { } first)
        {
            return null;
        }

        var against = first switch
        {
            { IsOver: true } => RoutingReasons.Over(_plan, first),
            { Alone: null } => null,
            _ when _question.Urgent => RoutingReasons.TooUrgent,
            { IsOfTeam: false } => RoutingReasons.Gone(_plan, first.Who),
            _ => WhyNot(first.Who),
        };
        if (against is not null)
        {
            _reasons.Add(against);
        }

        if (against is not null || first.Alone is not { } alone)
        {
            return null;
        }

        _reasons.Add(RoutingReasons.Asked(_plan, first));
        _reasons.Add(RoutingReasons.Later(alone));
        var group = new ResponsibleGroup(GroupKind.NamedExpert, _plan.NameOf(first.Who), null, null) { Key = first.Who.Value };
        return Give(AssignmentLevel.Correspondent, group, [first.Who], first.Who);
    }
}
