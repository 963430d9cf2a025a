namespace Relais.Requests.Closing;

/// <summary>How many replies said the same.</summary>
/// <param name="Side">Who replied.</param>
/// <param name="Advice">Their first answer.</param>
/// <param name="Referral">Their second answer.</param>
/// <param name="Count">How many.</param>
/// <param name="Values">Sum of the values for the patient that were given.</param>
/// <param name="Valued">How many gave one.</param>
internal sealed record ReplyCount(SurveySide Side, AdviceEffect Advice, ReferralEffect Referral, int Count, int Values = 0, int Valued = 0);

/// <summary>What opinions brought, in the figures of the eConsult services.</summary>
/// <remarks>
/// Avoided: contemplated and now avoided, over all replies. Face to face avoided: those, and those where none was contemplated nor is needed.
/// Prompted: not contemplated, now needed. Plan changed: a new or additional plan. Source: Champlain BASE eConsult, annfammed 16/2/120 and jabfm 10636.
/// Shares in whole percents, null under <see cref="Fewest"/> replies.
/// </remarks>
/// <param name="Opinions">Opinions given.</param>
/// <param name="Replies">Replies of requesters.</param>
/// <param name="ReplyRate">Share of opinions with a reply of the requester.</param>
/// <param name="Avoided">Visits avoided.</param>
/// <param name="FaceToFaceAvoided">Opinions after which no visit is needed.</param>
/// <param name="Prompted">Visits prompted.</param>
/// <param name="PlanChanged">Plans changed.</param>
/// <param name="Value">Mean value for the patient, 1 to 5.</param>
public sealed record ClosingFigures(int Opinions, int Replies, int? ReplyRate, int? Avoided, int? FaceToFaceAvoided, int? Prompted, int? PlanChanged, double? Value)
{
    /// <summary>Below, a figure would tell of people (n &lt; 11).</summary>
    public const int Fewest = 11;

    internal static ClosingFigures Of(int opinions, IReadOnlyCollection<ReplyCount> counts)
    {
        var own = counts.Where(count => count.Side is SurveySide.Requester).ToList();
        var replies = own.Sum(count => count.Count);
        int Sum(Func<ReplyCount, bool> which) => own.Where(which).Sum(count => count.Count);
        int? Share(int part) => replies < Fewest ? null : (int)Math.Round(100.0 * part / replies, MidpointRounding.AwayFromZero);
        var avoided = Sum(count => count.Referral is ReferralEffect.Avoided);
        var valued = own.Sum(count => count.Valued);
        return new(
            opinions,
            replies,
            opinions == 0 ? null : (int)Math.Round(100.0 * Math.Min(replies, opinions) / opinions, MidpointRounding.AwayFromZero),
            Share(avoided),
            Share(avoided + Sum(count => count.Referral is ReferralEffect.NotNeeded)),
            Share(Sum(count => count.Referral is ReferralEffect.Prompted)),
            Share(Sum(count => count.Advice is AdviceEffect.New)),
            valued < Fewest ? null : (double)own.Sum(count => count.Values) / valued);
    }
}
