namespace Relais.Ui.Components;

/// <summary>One answer to choose.</summary>
/// <param name="Value">What is posted.</param>
/// <param name="Label">What is read.</param>
/// <param name="Hint">What helps to choose.</param>
public sealed record Choice(string Value, string Label, string? Hint = null);
