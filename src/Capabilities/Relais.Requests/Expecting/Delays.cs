namespace Relais.Requests.Expecting;

/// <summary>What a line really takes to answer, from its last opinions.</summary>
/// <param name="Hours">Elapsed hours between sending and opinion, of the last opinions, at most 300 and at most 180 days old.</param>
internal sealed record Delays(IReadOnlyCollection<double> Hours)
{
    /// <summary>Mean elapsed hours, rounded, or null without opinion.</summary>
    public int? Mean => Hours.Count == 0 ? null : (int)Math.Round(Hours.Average());

    /// <summary>Elapsed hours within which half of the opinions came, rounded up, or null without opinion.</summary>
    public int? Median => Hours.Count == 0 ? null : (int)Math.Ceiling(Hours.Order().ElementAt((Hours.Count - 1) / 2));

    /// <summary>Elapsed hours within which 9 opinions in 10 came, or null without opinion.</summary>
    public int? NineInTen => Hours.Count == 0 ? null : (int)Math.Ceiling(Hours.Order().ElementAt((Hours.Count * 9 / 10) - (Hours.Count % 10 == 0 ? 1 : 0)));

    public static Delays Of(IEnumerable<Answered> answered) => new([.. answered.Select(a => (a.AnsweredAt - a.SentAt).TotalHours)]);
}
