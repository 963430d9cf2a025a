using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Expecting;
using Relais.Requests.Routing;

namespace Relais.Requests.Lines;

/// <summary>What a requester is told before sending.</summary>
/// <param name="Commune">The patient's commune, or null while unknown.</param>
/// <param name="Assignment">Who would receive it, or null while the commune is unknown.</param>
/// <param name="SectorName">The sector, or null.</param>
/// <param name="Due">When the opinion would be due, if sent now.</param>
/// <param name="Delays">What the line really takes.</param>
internal sealed record PromisePreview(CommuneCard? Commune, Assignment? Assignment, string? SectorName, Instant? Due, Delays Delays)
{
    /// <summary>When the opinion will be there nine times out of ten, or null while the line has answered too little.</summary>
    public Instant? Expected { get; init; }
}

/// <summary>Looks at a line as if the request were sent now.</summary>
internal sealed class LinePreview(RoutingDesk desk, IDirectory directory, AnswerHistory history, ExpectedAnswers expected)
{
    public async Task<PromisePreview> OfAsync(Line line, string? typedCommune, bool isUrgent, ProfessionalId? first, Act act, CancellationToken ct)
    {
        var due = Deadline.Due(line.OpeningHours, line.PromiseFor(isUrgent), act.At, []).At;
        var delays = Delays.Of(await history.RecentAsync(line, act.At, ct));
        if (await CommuneOrNullAsync(typedCommune, ct) is not { } commune)
        {
            return new(null, null, null, due, delays);
        }

        var sectors = (await directory.SectorsOfCommuneAsync(commune.Code, ct))[line.Team].ToList();
        var assignment = await desk.PreviewAsync(line, commune, isUrgent, first, act, ct);
        return new(commune, assignment, sectors.FirstOrDefault(sector => sector.Id == assignment.Group.Sector)?.Name ?? sectors.FirstOrDefault()?.Name, due, delays)
        {
            Expected = await ExpectedAsync(line, assignment, act, ct),
        };
    }

    private async Task<Instant?> ExpectedAsync(Line line, Assignment assignment, Act act, CancellationToken ct) =>
        await expected.OfAsync(line, RoutingDesk.KeyOf(assignment.Group, line), assignment.Notified.Count, act.At, ct) is { } forecast
            ? Deadline.Due(line.OpeningHours, forecast.NineInTen, act.At, []).At
            : null;

    private async Task<CommuneCard?> CommuneOrNullAsync(string? typed, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(typed))
        {
            return null;
        }

        try
        {
            return await desk.CommuneTypedAsync(typed, orLargest: false, ct);
        }
        catch (RefusedException)
        {
            return null;
        }
    }
}
