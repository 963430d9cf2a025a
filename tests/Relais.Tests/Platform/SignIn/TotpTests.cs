using System.Text;
using NodaTime;
using Relais.Platform.SignIn.Factors;
using Xunit;

namespace Relais.Tests.Platform.SignIn;

public class TotpTests
{
    private static readonly byte[] Key = Encoding.ASCII.GetBytes("12345678901234567890");
    private static readonly Instant Now = Instant.FromUnixTimeSeconds(1_111_111_109);

    [Theory]
    [InlineData(59, "287082")]
    [InlineData(1_111_111_109, "081804")]
    [InlineData(1_111_111_111, "050471")]
    [InlineData(1_234_567_890, "005924")]
    [InlineData(2_000_000_000, "279037")]
    [InlineData(20_000_000_000, "353130")]
    public void Codes_are_those_of_RFC_6238(long seconds, string code) =>
        Assert.Equal(code, Totp.CodeOf(Key, Totp.StepAt(Instant.FromUnixTimeSeconds(seconds))));

    [Theory]
    [InlineData(-2, false)]
    [InlineData(-1, true)]
    [InlineData(0, true)]
    [InlineData(1, true)]
    [InlineData(2, false)]
    public void A_code_is_accepted_one_step_early_or_late_and_no_more(int steps, bool accepted)
    {
        var step = Totp.StepAt(Now) + steps;
        Assert.Equal(accepted ? step : null, Totp.StepOf(Key, Totp.CodeOf(Key, step), Now));
    }

    [Fact]
    public void Spaces_in_what_is_typed_do_not_matter() => Assert.NotNull(Totp.StepOf(Key, " 081 804 ", Now));

    [Theory]
    [InlineData("")]
    [InlineData("81804")]
    [InlineData("0818040")]
    [InlineData("081805")]
    public void Anything_else_is_refused(string typed) => Assert.Null(Totp.StepOf(Key, typed, Now));

    [Fact]
    public void The_key_is_written_in_base_32_by_groups_of_four()
    {
        Assert.Equal("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", Totp.InBase32(Key));
        Assert.Equal("GEZD GNBV GY3T QOJQ GEZD GNBV GY3T QOJQ", Totp.InGroups(Key));
        Assert.Equal("MZXW6YTB", Totp.InBase32("fooba"u8));
        Assert.Equal("MZXQ", Totp.InBase32("fo"u8));
    }

    [Fact]
    public void The_address_names_the_person_and_the_key() =>
        Assert.Equal(
            "otpauth://totp/Relais:a%40b.example?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Relais&digits=6&period=30",
            Totp.Address(Key, "a@b.example"));
}
