using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Visits;

/// <summary>Whether an expert can see the patient: of the team or called by its line, none of those who ask, and not away then.</summary>
internal sealed class VisitHosts(RelaisDb db, LineExperts experts, IDirectory directory)
{
    /// <summary>Why no slot of this expert can be offered at these times, or null.</summary>
    public async Task<Refusal?> WhyNotOfferAsync(Request request, Line line, ProfessionalId host, IReadOnlyCollection<(Instant From, Instant Until)> times, Act act, CancellationToken ct) =>
        request.EveryAsker.Contains(host) ? VisitRefusals.HostAsks
        : !await IsThereAsync(request, host, ct) ? VisitRefusals.NotAnExpert
        : await IsAwayAsync(line, host, times, act, ct) ? VisitRefusals.HostAway
        : null;

    /// <summary>Why a slot that was offered cannot be chosen any more, or null.</summary>
    public async Task<Refusal?> WhyNotChooseAsync(Request request, Line line, VisitSlot slot, Act act, CancellationToken ct) =>
        !await IsThereAsync(request, slot.Host, ct) ? VisitRefusals.HostGone
        : await IsAwayAsync(line, slot.Host, [(slot.From, slot.Until)], act, ct) ? VisitRefusals.HostAway
        : null;

    // The one who answered may be of elsewhere, as long as the line calls them.
    private async Task<bool> IsThereAsync(Request request, ProfessionalId host, CancellationToken ct) =>
        await experts.WhyNotExpertAsync(request.Team, host, ct) is null || (request.Expert == host && await db.IsCalledByLineAsync(request.Line, host, ct));

    private async Task<bool> IsAwayAsync(Line line, ProfessionalId host, IReadOnlyCollection<(Instant From, Instant Until)> times, Act act, CancellationToken ct)
    {
        var today = act.At.InZone(line.Zone).Date;
        var declared = await db.Set<Absence>().AsNoTracking().Where(a => a.Professional == host && a.To >= today).ToListAsync(ct);
        if (declared.Count == 0)
        {
            return false;
        }

        // Whoever replaces them then sees the patient.
        var left = CoveredAbsences.Left(declared.Select(absence => absence.In(line.Zone)), await directory.ReplacementsOfAsync([host], act.At, ct));
        return times.Any(time => left.Exists(absence => absence.From < time.Until && (absence.To is not { } back || time.From < back)));
    }
}
