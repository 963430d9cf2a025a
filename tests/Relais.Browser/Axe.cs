using Deque.AxeCore.Commons;

namespace Relais.Browser;

/// <summary>Looks for faults of accessibility by axe-core, run inside the page: one load of its script serves every look at that page.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>From now on every page that the window opens, and every frame in it, can be looked at.</summary>
    public static Task ReadyAsync(Window window) => window.Page.AddInitScriptAsync(Script);

    /// <summary>The faults of the page as it is now, each with the elements that have it.</summary>
    /// <param name="window">Ready.</param>
    /// <param name="rules">The only rules to try, or null for all.</param>
    public static async Task<IReadOnlyList<string>> FindAsync(Window window, IReadOnlyList<string>? rules = null) =>
        await window.Page.EvaluateAsync<string[]>(
            """
            async rules => {
              const { violations } = await axe.run(document, { resultTypes: ["violations"], ...(rules && { runOnly: { type: "rule", values: rules } }) });
              return violations.map(({ id, help, nodes }) => `${id}: ${help} ${nodes.slice(0, 3).map(node => node.html.slice(0, 160)).join(" | ")}`);
            }
            """,
            rules);
}
