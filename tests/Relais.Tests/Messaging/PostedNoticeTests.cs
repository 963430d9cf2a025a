using NodaTime;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Messaging.Notices;
using Relais.Messaging.Preferences;
using Relais.Messaging.Sending;
using Relais.Platform.Signals;
using Xunit;

namespace Relais.Tests.Messaging;

public class PostedNoticeTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 8, 20);
    private static readonly Notice Simple = new(ProfessionalId.New(), "event/told", "request/1", "Une demande vous attend", "/demandes/1", Now);

    [Theory]
    [InlineData(MailChoice.AtOnce, false, DeliveryState.Waiting)]
    [InlineData(MailChoice.AtOnce, true, DeliveryState.Waiting)]
    [InlineData(MailChoice.HourlyDigest, false, DeliveryState.Digest)]
    [InlineData(MailChoice.HourlyDigest, true, DeliveryState.Waiting)]
    [InlineData(MailChoice.None, false, DeliveryState.BellOnly)]
    [InlineData(MailChoice.None, true, DeliveryState.BellOnly)]
    internal void Its_mail_follows_the_choice(MailChoice choice, bool urgent, DeliveryState state) =>
        Assert.Equal(state, PostedNotice.Of(Simple with { Urgent = urgent }, choice).State);

    [Fact]
    public void A_digest_leaves_at_the_next_full_hour() =>
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 9, 0), PostedNotice.Of(Simple, MailChoice.HourlyDigest).MailDueAt);

    [Fact]
    public void At_a_full_hour_the_digest_is_the_next_one() =>
        Assert.Equal(Instant.FromUtc(2026, 3, 2, 10, 0), Digest.NextAfter(Instant.FromUtc(2026, 3, 2, 9, 0)));

    [Fact]
    public void A_mail_that_fails_is_tried_again_later_and_given_up_at_last()
    {
        var notice = PostedNotice.Of(Simple, MailChoice.AtOnce);
        for (var attempt = 1; attempt < Backoff.MaxAttempts; attempt++)
        {
            notice.MailPostponed(Now);
            Assert.Equal(DeliveryState.Retrying, notice.State);
            Assert.True(notice.MailDueAt > Now);
        }

        notice.MailPostponed(Now);

        Assert.Equal(DeliveryState.Failed, notice.State);
        Assert.Null(notice.MailDueAt);
    }

    [Fact]
    public void A_mail_is_due_exactly_while_it_is_still_to_leave()
    {
        Action<PostedNotice>[] ends = [n => n.MailAccepted(Now), n => n.MailGivenUp(), n => n.MailSpared()];
        foreach (var end in ends)
        {
            var notice = PostedNotice.Of(Simple, MailChoice.HourlyDigest);
            Assert.NotNull(notice.MailDueAt);
            end(notice);
            Assert.Null(notice.MailDueAt);
        }
    }

    [Fact]
    public void It_is_read_once()
    {
        var notice = PostedNotice.Of(Simple, MailChoice.None);
        notice.Read(Now);
        notice.Read(Now + Duration.FromHours(1));

        Assert.Equal(Now, notice.ReadAt);
    }

    [Fact]
    public void Its_news_is_for_its_person() =>
        Assert.Contains("person/" + Simple.To, ((IHasNews)PostedNotice.Of(Simple, MailChoice.None)).Topics);

    [Theory]
    [InlineData("https://ailleurs.example/")]
    [InlineData("//ailleurs.example/")]
    [InlineData("/\\ailleurs.example/")]
    [InlineData("demandes/1")]
    [InlineData("/demandes\r\nX: y")]
    [InlineData("")]
    public void It_leads_nowhere_but_in_this_site(string url) =>
        Assert.Throws<ArgumentException>(() => PostedNotice.Of(Simple with { Url = url }, MailChoice.None));

    [Fact]
    public void A_key_is_never_cut() =>
        Assert.Throws<ArgumentException>(() => PostedNotice.Of(Simple with { Key = new string('k', 101) }, MailChoice.None));

    [Fact]
    public void A_title_is_one_line_of_at_most_two_hundred_characters()
    {
        var title = PostedNotice.Of(Simple with { Title = "a\r\nb" + new string('c', 300) }, MailChoice.None).Title;

        Assert.Equal(200, title.Length);
        Assert.StartsWith("a  bccc", title, StringComparison.Ordinal);
        Assert.EndsWith("…", title, StringComparison.Ordinal);
    }
}
