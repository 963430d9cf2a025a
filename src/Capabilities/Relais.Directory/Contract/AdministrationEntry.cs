using Relais.Kernel;

namespace Relais.Directory.Contract;

/// <summary>A page that other capabilities add to the hub of administration; they register it as a singleton.</summary>
/// <param name="Label">«Lignes d’avis».</param>
/// <param name="Url">Where it leads.</param>
/// <param name="Icon">A name of @tabler/icons.</param>
/// <param name="Hint">What one does there, in one sentence.</param>
/// <param name="For">Whether the person may use it.</param>
public sealed record AdministrationEntry(string Label, string Url, string Icon, string Hint, Func<Act, bool> For);
