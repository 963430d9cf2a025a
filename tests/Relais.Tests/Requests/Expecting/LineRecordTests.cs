using NodaTime;
using Relais.Requests.Expecting;

namespace Relais.Tests.Requests.Expecting;

public sealed class LineRecordTests
{
    [Fact]
    public void Without_opinion_nothing_is_said() =>
        Assert.Equal(new LineRecord(0, null, null, null, 0, null), LineRecord.Of([]));

    [Fact]
    public void Half_nine_in_ten_and_both_promises_are_counted() =>
        Assert.Equal(
            new LineRecord(10, 5, 9, 80, 5, 60),
            LineRecord.Of([.. Enumerable.Range(1, 10).Select(hours => Took(hours, promised: 8, expected: hours % 2 == 0 ? 6 : null))]));

    private static Answered Took(int hours, int promised, int? expected) =>
        new(
            Instant.FromUtc(2026, 3, 2, 8, 0), Instant.FromUtc(2026, 3, 2, 8, 0) + Duration.FromHours(hours), Duration.FromHours(hours), Duration.FromHours(promised),
            expected is { } told ? Duration.FromHours(told) : null);
}
