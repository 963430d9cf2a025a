using Relais.Ui.Components;

namespace Relais.Requests.Dispatching;

/// <summary>A suggestion, in words.</summary>
/// <param name="Ranked">The best first.</param>
/// <param name="LeftOut">Those left out.</param>
/// <param name="Mark">What the form brings back.</param>
public sealed record SuggestionShown(IReadOnlyList<SuggestedLine> Ranked, IReadOnlyList<SuggestedLine> LeftOut, string Mark)
{
    /// <summary>Everybody who may be chosen, in the order of the suggestion.</summary>
    public IReadOnlyList<Choice> Choices { get; init; } = [];

    internal static SuggestionShown Of(Suggestion suggestion) => new(
        [.. suggestion.Ranked.Select(one => new SuggestedLine(one.Who.ToString(), one.Name, one.Points, [.. one.Reasons.Select(reason => reason.Sentence)]))],
        [.. suggestion.LeftOut.Select(one => new SuggestedLine(one.Who.ToString(), one.Name, 0, [one.Why.Sentence]))],
        DispatchChoice.MarkOf(suggestion))
    {
        Choices =
        [
            .. suggestion.Ranked.Select(one => new Choice(one.Who.ToString(), one.Name)),
            .. suggestion.LeftOut.Where(one => one.MayBeChosen).Select(one => new Choice(one.Who.ToString(), $"{one.Name} (écarté de la suggestion)")),
        ],
    };
}

/// <summary>An expert in a suggestion, in words.</summary>
/// <param name="Key">Who.</param>
/// <param name="Name">«Dr Maëlle Le Goff».</param>
/// <param name="Points">What their reasons add up to.</param>
/// <param name="Reasons">In sentences.</param>
public sealed record SuggestedLine(string Key, string Name, int Points, IReadOnlyList<string> Reasons)
{
    /// <summary>«15 points», «−5 points».</summary>
    public string Value => $"{(Points < 0 ? "−" : "")}{Math.Abs(Points)}\u00A0{(Math.Abs(Points) < 2 ? "point" : "points")}";
}

/// <summary>A choice made before, in words.</summary>
/// <param name="When">The step of the thread.</param>
/// <param name="What">Who chose whom.</param>
/// <param name="Shown">The suggestion then, a line for each expert.</param>
internal sealed record ChoiceLine(string When, string What, IReadOnlyList<string> Shown);
