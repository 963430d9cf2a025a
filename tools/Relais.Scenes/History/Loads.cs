using NodaTime;
using Relais.Kernel;
using Relais.Requests.Life;
using Relais.Requests.Routing;

namespace Relais.Scenes.History;

/// <summary>Who had how many requests in hand, and when: what backup experts are chosen by.</summary>
internal sealed class Loads
{
    private readonly Dictionary<ProfessionalId, List<Interval>> _busy = [];

    /// <summary>The plan with the loads of an instant.</summary>
    public RoutingPlan On(RoutingPlan plan, Instant at) =>
        plan.Backup.Count == 0 ? plan : plan with { Load = plan.Backup.ToDictionary(who => who, who => LoadOf(who, at)) };

    public void Note(Request request)
    {
        if (request is not { Expert: { } expert, ClaimedAt: { } from })
        {
            return;
        }

        if (!_busy.TryGetValue(expert, out var spans))
        {
            _busy[expert] = spans = [];
        }

        spans.Add(new Interval(from, request.AnsweredAt ?? request.EndedAt));
    }

    private int LoadOf(ProfessionalId who, Instant at) => _busy.GetValueOrDefault(who)?.Count(span => span.Contains(at)) ?? 0;
}
