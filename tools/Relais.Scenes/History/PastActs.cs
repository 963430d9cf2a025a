using NodaTime;
using Relais.Billing.Acts;
using Relais.Billing.Tariffs;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Scenes.History;

/// <summary>The acts of the opinions of the last month, as if each had been told when it was given; older ones were billed long ago.</summary>
internal sealed class PastActs(Instant now)
{
    private static readonly Duration Kept = Duration.FromDays(30);

    private readonly Dictionary<(ActCode, ProfessionalId, PatientId, int), int> _before = [];

    /// <param name="request">A request, oldest opinions first.</param>
    /// <param name="line">Its line.</param>
    public IEnumerable<ActLine> Of(Request request, Requests.Lines.Line line)
    {
        if (request.Steps.Find(step => step.Kind is StepKind.Answered) is not { } reply)
        {
            yield break;
        }

        ActLine?[] acts = [Of(ActCode.TE2, request, line, reply.By, request.Author, reply.At), request.IsByContact ? null : Of(ActCode.RQD, request, line, request.Author, reply.By, reply.At)];
        foreach (var act in acts.OfType<ActLine>().Where(act => act.At > now - Kept))
        {
            yield return act;
        }
    }

    private ActLine? Of(ActCode code, Request request, Requests.Lines.Line line, ProfessionalId biller, ProfessionalId other, Instant at)
    {
        var day = at.InZone(line.Zone).Date;
        var key = (code, biller, request.Patient, day.Year);
        var before = _before.GetValueOrDefault(key);
        _before[key] = before + 1;
        var isOverseas = line.Department.StartsWith("97", StringComparison.Ordinal);
        return new ActFacts(code, day, "10", isOverseas, before, IsSameSite: false, IsFromEstablishment: false).Decide(BillingRules.Default) is { } decision
            ? new ActLine
            {
                Code = code,
                Request = request.Id,
                RequestNumber = request.Number,
                Patient = request.Patient,
                Biller = biller,
                Other = other,
                Place = code is ActCode.TE2 ? request.Structure : request.AuthorPlace,
                Team = request.Team,
                At = at,
                Day = day,
                Cents = decision.Cents,
                IsOverseas = isOverseas,
                Rank = decision.Rank,
                Warnings = decision.Warnings,
            }
            : null;
    }
}
