namespace Relais.Ui.Components;

/// <summary>How far along a thing is, whatever its own states are called.</summary>
public enum Stage
{
    /// <summary>Being written.</summary>
    Draft,

    /// <summary>Sent, nobody has it in hand.</summary>
    Waiting,

    /// <summary>In someone's hands.</summary>
    InHand,

    /// <summary>Waiting for the other side.</summary>
    Paused,

    /// <summary>Answered.</summary>
    Answered,

    /// <summary>Over.</summary>
    Closed,

    /// <summary>Ended early: withdrawn, declined, redirected.</summary>
    Stopped,
}
