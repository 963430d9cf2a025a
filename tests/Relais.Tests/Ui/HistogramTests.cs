using Relais.Ui.Components;
using Xunit;

namespace Relais.Tests.Ui;

public class HistogramTests
{
    [Theory]
    [InlineData(4)]
    [InlineData(24)]
    [InlineData(48)]
    [InlineData(72)]
    [InlineData(168)]
    [InlineData(1000)]
    public void Every_delay_falls_in_one_bar_and_the_promise_between_two(int promised)
    {
        double[] delays = [0, 0.5, promised - 0.1, promised, promised * 1.2, promised * 10];

        var histogram = Histogram.Of(delays, promised);

        Assert.Equal(delays.Length, histogram.Bars.Sum());
        Assert.InRange(histogram.Bars.Count, 3, 30);
        Assert.InRange(promised, histogram.Step, histogram.Step * (histogram.Bars.Count - 1));
    }

    [Fact]
    public void Delays_far_beyond_gather_in_the_last_bar() => Assert.Equal(2, Histogram.Of([500, 900], 48).Bars[^1]);
}
