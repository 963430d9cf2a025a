using Relais.Kernel;

namespace Relais.Requests.Reading;

/// <summary>The lists that a person has, by address.</summary>
internal static class RequestViews
{
    private static readonly (string Key, string Label, RequestView View)[] All =
    [
        ("a-repondre", "À répondre", RequestView.ToAnswer),
        ("equipe", "Équipe", RequestView.Team),
        ("en-attente", "En attente de moi", RequestView.WaitingForMe),
        ("envoyees", "Envoyées", RequestView.Sent),
        ("terminees", "Terminées", RequestView.Ended),
    ];

    public static IReadOnlyList<(string Key, string Label, RequestView View)> Of(Act act) => [.. All.Where(view => IsFor(view.View, act))];

    public static RequestView Read(string? key, Act act)
    {
        var mine = Of(act);
        return mine.Where(view => view.Key == key).Select(view => view.View).DefaultIfEmpty(mine[0].View).First();
    }

    private static bool IsFor(RequestView view, Act act) => view switch
    {
        RequestView.ToAnswer => act.HoldsAnywhere(Role.Expert),
        RequestView.Team => act.HoldsAnywhere(Role.Coordinator),
        _ => true,
    };
}
