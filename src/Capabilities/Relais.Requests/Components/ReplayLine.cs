namespace Relais.Requests.Components;

/// <summary>How many past requests a scenario takes, before and after a change of rules, as it is shown.</summary>
/// <param name="Title">Which scenario.</param>
/// <param name="Before">Taken by the rules of today.</param>
/// <param name="After">Taken by the changed rules.</param>
/// <param name="Lost">Taken today, no more afterwards.</param>
/// <param name="Won">Not taken today, taken afterwards.</param>
/// <param name="Unsure">Switching to or from what is not known.</param>
public sealed record ReplayLine(string Title, string Before, string After, string Lost, string Won, string Unsure);
