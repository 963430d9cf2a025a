using Relais.Platform.Mail;
using Xunit;

namespace Relais.Tests.Platform.Mail;

public class MailOptionsTests
{
    [Fact]
    public void The_defaults_are_right() => Assert.NotNull(new MailOptions().Validated());

    [Fact]
    public void A_password_never_travels_in_clear() => AssertRefused(new MailOptions { User = "relais", Password = "x", StartTls = false });

    [Fact]
    public void An_account_needs_its_password() => AssertRefused(new MailOptions { User = "relais" });

    [Theory]
    [InlineData(0)]
    [InlineData(465)]
    [InlineData(70000)]
    public void A_wrong_port_stops_the_start(int port) => AssertRefused(new MailOptions { Port = port });

    [Theory]
    [InlineData(0)]
    [InlineData(61)]
    public void A_limit_out_of_range_stops_the_start(int seconds) => AssertRefused(new MailOptions { LimitSeconds = seconds });

    [Fact]
    public void A_sender_that_is_no_address_stops_the_start() => AssertRefused(new MailOptions { From = "Relais" });

    [Fact]
    public void A_site_that_is_no_web_address_stops_the_start() => AssertRefused(new MailOptions { Site = new Uri("ftp://relais.example.fr") });

    private static void AssertRefused(MailOptions options) => Assert.Throws<InvalidOperationException>(options.Validated);
}
