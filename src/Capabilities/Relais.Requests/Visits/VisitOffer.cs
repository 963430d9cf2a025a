using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Visits;

/// <summary>What a team offers: who sees the patient, where, and when.</summary>
/// <param name="Host">The expert.</param>
/// <param name="Mode">How.</param>
/// <param name="Place">The address, the link, the number to be called at.</param>
/// <param name="Minutes">How long.</param>
/// <param name="Starts">When, each; null where what was typed is no moment.</param>
internal sealed record VisitOffer(ProfessionalId Host, VisitMode Mode, string Place, int Minutes, IReadOnlyList<Instant?> Starts)
{
    public const int MostSlots = 5;
    public const int MaxPlace = 300;
    private const int Longest = 480;
    private static readonly Duration Furthest = Duration.FromDays(366);

    /// <summary>Tests to do before, and advice.</summary>
    public VisitPreparation Preparation { get; init; } = VisitPreparation.None;

    /// <summary>Days within which one chooses.</summary>
    public int Days { get; init; } = 7;

    public Refusal? WhyNot(Instant now) => this switch
    {
        { Starts.Count: 0 } => VisitRefusals.SlotMissing,
        { Starts.Count: > MostSlots } => VisitRefusals.TooManySlots,
        { Minutes: < TakenTime.Minutes or > Longest } or { Days: < 1 or > 60 } => VisitRefusals.LengthWrong,
        _ when Minutes % TakenTime.Minutes != 0 || Starts.Any(start => start is null || !TakenTime.IsWhole(start.Value)) => VisitRefusals.SlotUnreadable,
        _ when Starts.Any(start => start <= now || start > now + Furthest) => VisitRefusals.SlotPast,
        _ when Overlaps() => VisitRefusals.SlotsOverlap,
        { Place: { } place } when place.Trim().Length > MaxPlace || (place.Trim().Length == 0 && Mode is VisitMode.InPerson) => VisitRefusals.PlaceWrong,
        _ => Preparation.WhyNot(),
    };

    /// <summary>When nobody can choose any more: after some days, or once the last slot begins.</summary>
    public Instant ExpiresAt(Instant now) => Instant.Min(now + Duration.FromDays(Days), Starts.Max()!.Value);

    private bool Overlaps()
    {
        var sorted = Starts.OfType<Instant>().Order().ToList();
        return sorted.Zip(sorted.Skip(1)).Any(pair => pair.Second - pair.First < Duration.FromMinutes(Minutes));
    }
}

/// <summary>What is done before a visit.</summary>
/// <param name="Tests">Tests to do, a line each.</param>
/// <param name="Advice">Practical advice.</param>
/// <param name="Prescription">The signed prescription of the tests, or null.</param>
internal sealed record VisitPreparation(string Tests, string Advice, FileId? Prescription)
{
    public const int MaxText = 2_000;
    public static readonly VisitPreparation None = new("", "", null);

    public Refusal? WhyNot() => Tests.Length > MaxText || Advice.Length > MaxText ? VisitRefusals.PreparationTooLong : null;
}
