using Relais.Kernel;

namespace Relais.Directory.Contract;

/// <summary>A page about one team that other capabilities add to its administration; they register it as a singleton.</summary>
/// <param name="Label">«Lignes d’avis».</param>
/// <param name="Icon">A name of @tabler/icons.</param>
/// <param name="Url">The page of that team.</param>
public sealed record TeamEntry(string Label, string Icon, Func<TeamId, string> Url);
