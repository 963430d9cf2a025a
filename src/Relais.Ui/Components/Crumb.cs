namespace Relais.Ui.Components;

/// <summary>A page above the present one.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Url">Its address.</param>
public sealed record Crumb(string Label, string Url);
