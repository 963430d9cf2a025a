namespace Relais.Ui.Components;

/// <summary>One filter of a list.</summary>
/// <param name="Label">«À répondre».</param>
/// <param name="Url">The list so filtered.</param>
/// <param name="Current">Whether it is the one shown.</param>
/// <param name="Count">How many, when known.</param>
public sealed record FilterLink(string Label, string Url, bool Current, int? Count = null);
