using NodaTime;

namespace Relais.Ui.Time;

/// <summary>What the clock of a promise says at an instant: a tone, and words.</summary>
/// <param name="Tone">What the colour and the icon mean.</param>
/// <param name="Words">The main words: «Réponse promise jeudi 14 h».</param>
/// <param name="More">The rest: «dans 5 h ouvrées».</param>
public sealed record ClockReading(ClockTone Tone, string Words, string? More)
{
    /// <summary>The same in few words, for a list: «Dans 5 h ouvrées» and «jeudi 14 h».</summary>
    public (string Words, string? More) Brief { get; private init; } = (Words, More);

    /// <summary>Under that much time left, the clock turns amber.</summary>
    public static Duration Soon { get; } = Duration.FromHours(4);

    /// <summary>Reads the clock.</summary>
    /// <param name="promise">The promise and what became of it.</param>
    /// <param name="now">The instant of the act.</param>
    public static ClockReading Of(Promise promise, Instant now) =>
        promise switch
        {
            { Answered: { } answered } => Done(answered, promise, now),
            { Ended: true } => new(ClockTone.Calm, "Aucune réponse n’est plus attendue", null) { Brief = ("Aucune réponse attendue", null) },
            { Paused: true } => new(ClockTone.Paused, "En pause", Left(promise, "il restera")),
            { Due: null } => new(ClockTone.Calm, "Sans délai promis", null),
            _ when now >= promise.Due => Late(promise, now),
            _ => Running(promise, now),
        };

    private static ClockReading Running(Promise promise, Instant now)
    {
        var left = promise.Remaining ?? promise.Due!.Value - now;
        var words = promise.Remaining is null ? FrenchTime.Length(left) : FrenchTime.WorkingLength(left);
        var when = FrenchTime.When(promise.Due!.Value, now, promise.Zone);
        return new(left <= Soon ? ClockTone.Soon : ClockTone.Calm, $"Réponse promise {when}", $"dans {words}") { Brief = ($"Dans {words}", when) };
    }

    private static ClockReading Late(Promise promise, Instant now)
    {
        var since = promise.Remaining is { } remaining && remaining < Duration.Zero
            ? FrenchTime.WorkingLength(remaining)
            : FrenchTime.Length(now - promise.Due!.Value);
        return new(ClockTone.Late, $"En retard de {since}", $"promise {FrenchTime.When(promise.Due!.Value, now, promise.Zone)}");
    }

    private static ClockReading Done(Instant answered, Promise promise, Instant now) =>
        new(
            ClockTone.Done,
            $"Répondu {FrenchTime.When(answered, now, promise.Zone)}",
            promise.Due is null ? null : answered <= promise.Due ? "dans le délai promis" : "après le délai promis");

    private static string? Left(Promise promise, string verb) =>
        promise.Remaining is { } left && left > Duration.Zero ? $"{verb} {FrenchTime.WorkingLength(left)}" : null;
}
