namespace Relais.Ui.Time;

/// <summary>What a clock means at a glance.</summary>
public enum ClockTone
{
    /// <summary>There is time.</summary>
    Calm,

    /// <summary>It will soon be late.</summary>
    Soon,

    /// <summary>The promise is broken.</summary>
    Late,

    /// <summary>The clock stands still, waiting for someone else.</summary>
    Paused,

    /// <summary>The answer was given.</summary>
    Done,
}
