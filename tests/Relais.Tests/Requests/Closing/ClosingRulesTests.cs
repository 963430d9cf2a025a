using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Requests.Closing;
using Xunit;

namespace Relais.Tests.Requests.Closing;

/// <summary>The figures of the closing survey, and when what was found is asked again.</summary>
public sealed class ClosingRulesTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);

    [Fact]
    public void The_figures_are_those_of_the_eConsult_services()
    {
        var figures = ClosingFigures.Of(
            80,
            [
                new(SurveySide.Requester, AdviceEffect.New, ReferralEffect.Avoided, 8, Values: 40, Valued: 8),
                new(SurveySide.Requester, AdviceEffect.Confirmed, ReferralEffect.NotNeeded, 4, Values: 12, Valued: 4),
                new(SurveySide.Requester, AdviceEffect.New, ReferralEffect.Prompted, 1),
                new(SurveySide.Requester, AdviceEffect.LittleUse, ReferralEffect.StillNeeded, 7),
                new(SurveySide.Expert, AdviceEffect.Confirmed, ReferralEffect.Prompted, 50, Values: 50, Valued: 50),
            ]);

        Assert.Equal((20, 25), (figures.Replies, figures.ReplyRate));
        Assert.Equal((40, 60, 5, 45), (figures.Avoided, figures.FaceToFaceAvoided, figures.Prompted, figures.PlanChanged));
        Assert.Equal(52.0 / 12, figures.Value);
    }

    [Fact]
    public void Under_eleven_replies_no_share_is_told()
    {
        var figures = ClosingFigures.Of(10, [new(SurveySide.Requester, AdviceEffect.New, ReferralEffect.Avoided, 10, 50, 10)]);

        Assert.Equal(10, figures.Replies);
        Assert.All([figures.Avoided, figures.FaceToFaceAvoided, figures.Prompted, figures.PlanChanged], Assert.Null);
        Assert.Null(figures.Value);
    }

    [Fact]
    public void Shares_are_percents_and_no_visit_is_avoided_and_prompted() =>
        Prop.ForAll(
            ArbMap.Default.ArbFor<byte[]>(),
            counts =>
            {
                int At(int at) => counts.Length > at ? counts[at] : 0;
                var figures = ClosingFigures.Of(
                    2_000,
                    [
                        new(SurveySide.Requester, AdviceEffect.New, ReferralEffect.Avoided, At(0)),
                        new(SurveySide.Requester, AdviceEffect.New, ReferralEffect.NotNeeded, At(1)),
                        new(SurveySide.Requester, AdviceEffect.New, ReferralEffect.Prompted, At(2)),
                        new(SurveySide.Requester, AdviceEffect.None, ReferralEffect.Other, At(3)),
                    ]);
                Assert.Equal(figures.Replies < ClosingFigures.Fewest, figures.Avoided is null);
                Assert.True((figures.Avoided ?? 0) <= (figures.FaceToFaceAvoided ?? 0));
                Assert.InRange((figures.FaceToFaceAvoided ?? 0) + (figures.Prompted ?? 0), 0, 101);
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void What_was_found_is_asked_three_times_at_most_further_and_further_apart()
    {
        var times = new List<Instant> { Now };
        while (Reminders.After(times.Count, times[^1]) is { } next)
        {
            times.Add(next);
        }

        Assert.Equal([0, 14, 42], times.Select(time => (int)(time - Now).TotalDays));
    }
}
