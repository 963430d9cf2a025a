using Relais.Forms.Contract;

namespace Relais.Forms.Editing;

/// <summary>What may be done to the scores and alerts of a form that is being written.</summary>
internal static class ScoreEditing
{
    public static Form AddScore(this Form form, out string key)
    {
        key = FormKeys.Free(form.Keys(), "score");
        return form with { Scores = [.. form.Scores, new Score { Key = key, Label = "Nouveau score" }] };
    }

    public static Form AddRedFlag(this Form form, out string key)
    {
        key = FormKeys.Free(form.Keys(), "alerte");
        return form with { RedFlags = [.. form.RedFlags, new RedFlag(key, "", "Nouvelle alerte")] };
    }

    public static Form Put(this Form form, Score changed) => form with { Scores = form.Scores.Replaced(score => score.Key == changed.Key, _ => changed) };

    public static Form Put(this Form form, RedFlag changed) => form with { RedFlags = form.RedFlags.Replaced(flag => flag.Key == changed.Key, _ => changed) };

    /// <summary>A score or an alert, one place up (−1) or down (1) in its own list.</summary>
    public static Form MovePart(this Form form, string key, int by) => form with
    {
        Scores = form.Scores.Moved(form.Scores.IndexOf(score => score.Key == key), by),
        RedFlags = form.RedFlags.Moved(form.RedFlags.IndexOf(flag => flag.Key == key), by),
    };
}
