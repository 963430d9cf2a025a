using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel.Time;
using Relais.Requests.Lines;
using Relais.Requests.Routing;

namespace Relais.Requests.Components;

/// <summary>What <see cref="LinePromise"/> says of a line, in words.</summary>
/// <param name="Hours">Promised delay, in open hours.</param>
/// <param name="Due">When the opinion would be due, if sent now.</param>
/// <param name="Opening">When the clock runs.</param>
/// <param name="Guidance">What helps to answer well, possibly empty.</param>
/// <param name="Phone">The team's, stored form, or null.</param>
public sealed record PromiseShown(int Hours, string? Due, string Opening, string Guidance, string? Phone)
{
    /// <summary>Mean elapsed hours, or null.</summary>
    public int? Mean { get; init; }

    /// <summary>Hours within which 9 in 10 came, or null.</summary>
    public int? NineInTen { get; init; }

    /// <summary>When the opinion will be there nine times out of ten, or null.</summary>
    public string? Expected { get; init; }

    /// <summary>The patient's commune, or null while unknown.</summary>
    public string? Commune { get; init; }

    /// <summary>Its sector, or null outside.</summary>
    public string? Sector { get; init; }

    /// <summary>«D’abord au Dr Maëlle Le Goff, puis à tout le secteur…», or null when the sector is asked at once.</summary>
    public string? Cascade { get; init; }

    /// <summary>Who would receive it and why.</summary>
    public IReadOnlyList<string> Reasons { get; init; } = [];

    internal static PromiseShown Of(Line line, TeamCard? team, PromisePreview preview, bool isUrgent, Instant now) =>
        new(
            (int)line.PromiseFor(isUrgent).TotalHours,
            preview.Due is { } due ? InFrench.Moment(due, now, line.Zone) : null,
            line.OpeningHours.InWords(),
            line.Guidance,
            team?.Phone)
        {
            Mean = preview.Delays.Mean,
            NineInTen = preview.Delays.NineInTen,
            Expected = preview.Expected is { } expected ? InFrench.Moment(expected, now, line.Zone) : null,
            Commune = preview.Commune?.Name,
            Sector = preview.SectorName,
            Cascade = preview.Assignment is { Level: AssignmentLevel.Correspondent } first && Routing.Cascade.Alone(line.WidenAfterHours, line.PromiseFor(isUrgent), Patience.RuleOf(line)) is { } alone
                ? $"D’abord {NameWords.To(first.Group.Label)}, puis à tout le secteur après {InFrench.Worked(alone)} sans réponse."
                : null,
            Reasons = [.. preview.Assignment?.Reasons.Select(reason => reason.Sentence) ?? []],
        };
}
