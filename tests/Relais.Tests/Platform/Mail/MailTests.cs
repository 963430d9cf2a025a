using Relais.Platform.Mail;
using Xunit;

namespace Relais.Tests.Platform.Mail;

public class MailTests
{
    [Theory]
    [InlineData("Une demande vous attend\r\nBcc: autre@example.fr", "Une demande vous attend  Bcc: autre@example.fr")]
    [InlineData("a\u2028b\0c", "a b c")]
    [InlineData("  Réponse prête  ", "Réponse prête")]
    public void A_subject_is_one_line(string typed, string subject) => Assert.Equal(subject, Write(typed).Subject);

    [Fact]
    public void A_long_subject_is_cut_without_breaking_a_character() =>
        Assert.Equal(new string('a', 199), Write(new string('a', 199) + "😀😀").Subject);

    [Theory]
    [InlineData("maelle@example.fr\r\nBcc: autre@example.fr")]
    [InlineData("maelle@example.fr, autre@example.fr")]
    [InlineData("Maëlle <maelle@example.fr>")]
    [InlineData("personne")]
    [InlineData("")]
    public void What_is_not_one_plain_address_is_not_written_to(string to) =>
        Assert.Null(MailMessages.Of(new Relais.Platform.Mail.Mail(to, "Titre", "Texte"), new MailOptions()));

    [Theory]
    [InlineData(250, MailOutcome.Accepted)]
    [InlineData(421, MailOutcome.TemporaryFailure)]
    [InlineData(451, MailOutcome.TemporaryFailure)]
    [InlineData(-1, MailOutcome.TemporaryFailure)]
    [InlineData(530, MailOutcome.TemporaryFailure)]
    [InlineData(535, MailOutcome.TemporaryFailure)]
    [InlineData(550, MailOutcome.Refused)]
    [InlineData(553, MailOutcome.Refused)]
    public void A_status_says_whether_to_try_again(int status, MailOutcome outcome) =>
        Assert.Equal(outcome, SmtpAnswers.Means((System.Net.Mail.SmtpStatusCode)status));

    private static Relais.Platform.Mail.Mail Write(string subject) => new("maelle@example.fr", subject, "Texte");
}
