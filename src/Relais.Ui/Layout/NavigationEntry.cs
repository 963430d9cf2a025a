using Relais.Kernel;

namespace Relais.Ui.Layout;

/// <summary>One task in the navigation; capabilities register theirs as singletons.</summary>
/// <param name="Label">One or two words, in French.</param>
/// <param name="Url">Where it leads; also current on the pages below it.</param>
/// <param name="Icon">A name of @tabler/icons.</param>
/// <param name="Order">From the most to the least used; the first four show at the bottom of a phone.</param>
/// <param name="For">Whether the person may use it.</param>
public sealed record NavigationEntry(string Label, string Url, string Icon, int Order, Func<Act, bool> For)
{
    /// <summary>Whether a page belongs to the entry.</summary>
    /// <param name="path">The path of the page, with its first slash.</param>
    public bool Holds(string path) =>
        path.Equals(Url, StringComparison.OrdinalIgnoreCase)
        || path.StartsWith(Url.TrimEnd('/') + "/", StringComparison.OrdinalIgnoreCase);
}
