using FsCheck;
using FsCheck.Fluent;
using NodaTime;
using Relais.Messaging.Sending;
using Xunit;

namespace Relais.Tests.Messaging;

public class BackoffTests
{
    private static readonly Guid Someone = new("0198c0de-0000-7000-8123-456789abcdef");

    [Fact]
    public void A_pause_is_between_half_and_all_of_its_step() =>
        Check((failures, spread) =>
        {
            var step = Duration.FromSeconds(Math.Min(3600, 30 * Math.Pow(2, failures - 1)));
            var pause = Backoff.PauseAfter(failures, spread);
            return pause >= step / 2 - Duration.FromMilliseconds(1) && pause <= step;
        });

    [Fact]
    public void The_same_mail_always_waits_as_long() =>
        Check((failures, spread) => Backoff.PauseAfter(failures, spread) == Backoff.PauseAfter(failures, spread));

    [Fact]
    public void A_pause_is_whole_milliseconds() =>
        Check((failures, spread) => Backoff.PauseAfter(failures, spread).TotalMilliseconds % 1 == 0);

    [Fact]
    public void Mails_that_failed_together_do_not_come_back_together()
    {
        var pauses = Enumerable.Range(0, 1000).Select(_ => Backoff.PauseAfter(5, Guid.CreateVersion7())).ToList();
        var tenths = pauses.Select(p => (int)((p.TotalSeconds - 240) / 24)).CountBy(tenth => tenth).ToDictionary();

        Assert.Equal(Enumerable.Range(0, 10), tenths.Keys.Order());
        Assert.All(tenths.Values, count => Assert.InRange(count, 50, 170));
    }

    [Fact]
    public void A_mail_is_tried_for_more_than_an_hour_and_less_than_four()
    {
        var total = Enumerable.Range(1, Backoff.MaxAttempts - 1).Aggregate(Duration.Zero, (sum, n) => sum + Backoff.PauseAfter(n, Someone));

        Assert.InRange(total.TotalHours, 1, 4);
    }

    private static void Check(Func<int, Guid, bool> holds) =>
        Prop.ForAll(
            Gen.Choose(1, 200).Zip(ArbMap.Default.GeneratorFor<Guid>()).ToArbitrary(),
            pair => holds(pair.Item1, pair.Item2)).QuickCheckThrowOnFailure();
}
