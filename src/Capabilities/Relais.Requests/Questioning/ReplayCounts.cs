using Relais.Forms.Contract;

namespace Relais.Requests.Questioning;

/// <summary>How many past requests a scenario takes by the rules of today and by the changed ones.</summary>
internal sealed class ReplayCount(string title)
{
    private readonly int[,] _counts = new int[3, 3];

    public string Title => title;

    public int Switching => From(Verdict.Met, false) + From(Verdict.NotMet, false) + From(Verdict.Unknown, false);

    public int Of(Verdict before, Verdict after) => _counts[(int)before, (int)after];

    public int Before(Verdict verdict) => From(verdict, true);

    public int After(Verdict verdict) => Of(Verdict.Met, verdict) + Of(Verdict.NotMet, verdict) + Of(Verdict.Unknown, verdict);

    public void Add(Verdict before, Verdict after) => _counts[(int)before, (int)after]++;

    private int From(Verdict before, bool withSame) => Of(before, Verdict.Met) + Of(before, Verdict.NotMet) + Of(before, Verdict.Unknown) - (withSame ? 0 : Of(before, before));
}

/// <summary>What a replay counts: requests, and scenario by scenario.</summary>
internal sealed class ReplayCounts
{
    private readonly Dictionary<string, ReplayCount> _scenarios = new(StringComparer.Ordinal);

    public int Read { get; private set; }

    public int Switching { get; private set; }

    public ReplayCount Whole { get; } = new("Au moins un scénario");

    public IReadOnlyCollection<ReplayCount> Scenarios => _scenarios.Values;

    public void Add(RulesReplay replay)
    {
        Read++;
        Switching += replay.Switches ? 1 : 0;
        Whole.Add(replay.Before, replay.After);
        foreach (var scenario in replay.Scenarios)
        {
            if (!_scenarios.TryGetValue(scenario.Key, out var count))
            {
                _scenarios[scenario.Key] = count = new ReplayCount(scenario.Title);
            }

            count.Add(scenario.Before, scenario.After);
        }
    }
}
