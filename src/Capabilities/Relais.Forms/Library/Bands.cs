using Relais.Forms.Contract;
using Relais.Ui.Components;

namespace Relais.Forms.Library;

/// <summary>Short ways to write bands and scores.</summary>
internal static class Bands
{
    public static Band Done(string label, decimal? below = null, decimal? atMost = null) => new(label, Tone.Done) { Below = below, AtMost = atMost };

    public static Band Info(string label, decimal? below = null, decimal? atMost = null) => new(label, Tone.Info) { Below = below, AtMost = atMost };

    public static Band Soon(string label, decimal? below = null, decimal? atMost = null) => new(label, Tone.Soon) { Below = below, AtMost = atMost };

    public static Band Late(string label, decimal? below = null, decimal? atMost = null) => new(label, Tone.Late) { Below = below, AtMost = atMost };

    /// <summary>Every option of a question worth one point.</summary>
    public static Question WorthOneEach(this Question question) => question with { Options = [.. question.Options.Select(option => option with { Points = 1 })] };

    public static Score Sum(string key, string label, IEnumerable<Question> items, decimal outOf, params Band[] bands) =>
        new() { Key = key, Label = label, Items = [.. items.Select(item => item.Key)], OutOf = outOf, Bands = bands };

    public static Score Formula(string key, string label, string formula, int decimals, params Band[] bands) =>
        new() { Key = key, Label = label, Method = ScoreMethod.Formula, Formula = formula, Decimals = decimals, Bands = bands };
}
