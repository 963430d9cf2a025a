using NodaTime;
using NodaTime.Text;
using Relais.Directory.Contract;
using Relais.Requests.Life;
using Relais.Requests.Routing;
using Relais.Ui.Components;

namespace Relais.Requests.Lines.Pages;

/// <summary>Who would receive a request for a commune at an instant, and every reason.</summary>
/// <param name="Who">The group.</param>
/// <param name="Told">Those told first.</param>
/// <param name="Reasons">In the order of the decision.</param>
/// <param name="IsHole">Whether nobody answers.</param>
public sealed record TrialShown(string Who, IReadOnlyList<string> Told, IReadOnlyList<string> Reasons, bool IsHole);

/// <summary>What is typed to try a line.</summary>
public sealed class TrialForm
{
    private static readonly LocalDateTimePattern Pattern = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm");

    public string? Commune { get; init; }

    /// <summary>As the browser's field of date and hour writes it; empty for now.</summary>
    public string? At { get; init; }

    public bool IsUrgent { get; init; }

    public FieldErrors Errors { get; } = new();

    internal async Task<TrialShown?> RunAsync(Line line, RoutingDesk desk, IDirectory directory, Instant now, CancellationToken ct)
    {
        if (string.IsNullOrWhiteSpace(Commune))
        {
            return null;
        }

        var commune = await directory.CommuneNamedAsync(Commune, ct);
        Errors.Require(commune is not null, "commune", RequestRefusals.CommuneUnknown.Sentence);
        var at = string.IsNullOrWhiteSpace(At) ? now : Pattern.Parse(At) is { Success: true, Value: var local } ? local.InZoneLeniently(line.Zone).ToInstant() : (Instant?)null;
        Errors.Require(at is not null, "quand", "Indiquez le jour et l’heure, ou laissez vide pour maintenant.");
        if (commune is null || at is null)
        {
            return null;
        }

        var answer = await desk.TryAsync(line, commune, IsUrgent, at.Value, ct);
        var people = await directory.PeopleAsync(answer.Notified, ct);
        return new TrialShown(
            answer.Group.Label,
            [.. answer.Notified.Select(who => people.GetValueOrDefault(who)?.Name ?? "Un professionnel")],
            [.. answer.Reasons.Select(reason => reason.Sentence)],
            answer.Level is AssignmentLevel.Unattended);
    }
}
