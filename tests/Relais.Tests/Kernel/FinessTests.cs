using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Kernel;

public class FinessTests
{
    [Theory]
    [InlineData("290000017")]
    [InlineData("29 000 001 7")]
    [InlineData("2A0000170")]
    [InlineData("2a0002606")]
    [InlineData("2B0000020")]
    [InlineData("2B0005342")]
    public void A_right_number_is_read(string typed) => Assert.True(Finess.TryParse(typed, out _));

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("290000018")]
    [InlineData("2A0000020")]
    [InlineData("2C0000170")]
    [InlineData("29000001")]
    [InlineData("2900000170")]
    public void A_wrong_number_is_not(string? typed) => Assert.False(Finess.TryParse(typed, out _));
}
