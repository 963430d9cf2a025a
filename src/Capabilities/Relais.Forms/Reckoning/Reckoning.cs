using NodaTime;
using Relais.Forms.Contract;
using Relais.Forms.Formulas;

namespace Relais.Forms.Reckoning;

/// <summary>An evaluation in progress: the scope that formulas read.</summary>
internal sealed class Reckoning(IReadOnlyDictionary<string, int> places, NodeState[] states, Answers answers, Facts facts) : IScope
{
    public LocalDate Today => facts.Today;

    public Answers Answers => answers;

    public bool IsShown(string key) => states[places[key]].IsShown;

    public Value Read(string name) => places.TryGetValue(name, out var place) ? states[place].Value : facts.Read(name);

    public Value Past(string kind, double months) => facts.Past(kind, months);
}

/// <summary>Facts as formulas read them.</summary>
internal static class FactReading
{
    private static readonly Question AnyText = new() { Key = "", Label = "" };

    public static Value Read(this Facts facts, string name) => facts.Known.TryGetValue(name, out var known) ? AnyText.ValueOf(known) : default;

    public static Value Past(this Facts facts, string kind, double months)
    {
        if (facts.History is null)
        {
            return default;
        }

        var since = facts.Today.PlusMonths(-(int)Math.Clamp(months, 0, 1_200));
        return Value.Of(facts.History.Count(happened => happened.Kind == kind && happened.On > since && happened.On <= facts.Today));
    }
}
