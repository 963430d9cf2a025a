namespace Relais.Requests.Intake.Worklist;

/// <summary>Who is on duty in a rota, in words.</summary>
/// <param name="Rota">Its name.</param>
/// <param name="Who">The expert.</param>
/// <param name="IsAway">Whether they are absent.</param>
public sealed record DutyLine(string Rota, string Who, bool IsAway);

/// <summary>What an expert has in hand, in words.</summary>
/// <param name="Name">Who.</param>
/// <param name="Open">How many.</param>
/// <param name="Late">How many of them late.</param>
/// <param name="IsAway">Whether they are absent.</param>
public sealed record LoadLine(string Name, int Open, int Late, bool IsAway);
