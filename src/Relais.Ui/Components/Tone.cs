namespace Relais.Ui.Components;

/// <summary>What a colour means. Red only for what is late or dangerous.</summary>
public enum Tone
{
    /// <summary>Nothing in particular.</summary>
    Neutral,

    /// <summary>Ours, or chosen.</summary>
    Accent,

    /// <summary>Good to know.</summary>
    Info,

    /// <summary>Done.</summary>
    Done,

    /// <summary>Will need attention.</summary>
    Soon,

    /// <summary>Late or dangerous.</summary>
    Late,
}

/// <summary>The style of a tone.</summary>
internal static class ToneStyle
{
    public static string? Css(this Tone tone) =>
        tone switch
        {
            Tone.Neutral => null,
            Tone.Accent => "r-accent",
            Tone.Info => "r-info",
            Tone.Done => "r-done",
            Tone.Soon => "r-soon",
            Tone.Late => "r-late",
            _ => throw new ArgumentOutOfRangeException(nameof(tone)),
        };
}
