namespace Relais.Kernel;

/// <summary>Why a rule says no: a stable code for programs, a French sentence saying what to do for people.</summary>
/// <param name="Code">Capability, dot, reason: <c>request.not-open</c>. Never changes, compared in tests.</param>
/// <param name="Sentence">One clear and kind French sentence. It never holds a patient's data.</param>
public sealed record Refusal(string Code, string Sentence);
