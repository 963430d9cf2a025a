using NodaTime;

namespace Relais.Requests.Expecting;

/// <summary>What a forecast is made from.</summary>
/// <param name="Past">Open time that each of the last opinions took from sending, pauses apart, in the order they were given.</param>
/// <param name="Ahead">Open time that each request waiting for the same group has already waited.</param>
/// <param name="Experts">How many answer for the group now; at least one.</param>
/// <param name="Work">Open time that one opinion takes of an expert.</param>
internal sealed record Waiting(IReadOnlyList<Duration> Past, IReadOnlyList<Duration> Ahead, int Experts, Duration Work);
