using NodaTime;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Messaging.Preferences;
using Relais.Messaging.Sending;
using Relais.Platform.Signals;

namespace Relais.Messaging.Notices;

/// <summary>A notice once posted to a person: a line under their bell, and perhaps a mail.</summary>
/// <remarks>
/// Waiting → Sent | Retrying → Sent | Failed; Digest → the same, an hour's notices together; BellOnly when no mail leaves,
/// by the person's choice or because it was read before. <see cref="MailDueAt"/> is set exactly while a mail is still to leave.
/// </remarks>
internal sealed class PostedNotice : IHasNews
{
    public const int MaxKey = 100;
    public const int MaxSubject = 100;
    public const int MaxTitle = 200;
    public const int MaxUrl = 300;

    private PostedNotice()
    {
    }

    public NoticeId Id { get; private init; } = NoticeId.New();
    public required ProfessionalId To { get; init; }
    public required string Key { get; init; }
    public required string Subject { get; init; }
    public required string Title { get; init; }
    public required string Url { get; init; }
    public required Instant At { get; init; }
    public required bool Urgent { get; init; }
    public DeliveryState State { get; private set; }
    public Instant? ReadAt { get; private set; }

    /// <summary>Whether its mail is shared with the other notices of the hour.</summary>
    public bool Grouped { get; private set; }

    public Instant? MailDueAt { get; private set; }
    public int Attempts { get; private set; }
    public Instant? SentAt { get; private set; }

    /// <summary>Who is sending it now; the lease ends by itself when that node dies.</summary>
    public Guid? Lease { get; private set; }

    public Instant? LeasedUntil { get; private set; }

    IEnumerable<string> IHasNews.Topics => State is DeliveryState.Waiting && Attempts == 0 ? [PersonTopic(To), MailLoop.Topic] : [PersonTopic(To)];

    public static string PersonTopic(ProfessionalId person) => "person/" + person;

    public static PostedNotice Of(Notice notice, MailChoice choice)
    {
        var posted = new PostedNotice
        {
            To = notice.To,
            Key = NoticeText.Bounded(notice.Key, MaxKey),
            Subject = NoticeText.Bounded(notice.Subject, MaxSubject),
            Title = NoticeText.OneLine(notice.Title, MaxTitle),
            Url = NoticeText.LocalPath(notice.Url, MaxUrl),
            At = notice.At,
            Urgent = notice.Urgent,
        };
        posted.PlanMail(choice, notice.At);
        return posted;
    }

    /// <summary>Plans the mail as the person prefers.</summary>
    public void PlanMail(MailChoice choice, Instant now) =>
        (State, Grouped, MailDueAt) = choice switch
        {
            MailChoice.None => (DeliveryState.BellOnly, false, (Instant?)null),
            MailChoice.HourlyDigest when !Urgent => (DeliveryState.Digest, true, Digest.NextAfter(now)),
            _ => (DeliveryState.Waiting, false, now),
        };

    public void Read(Instant at) => ReadAt ??= at;

    /// <summary>The mail was accepted.</summary>
    public void MailAccepted(Instant at)
    {
        (State, SentAt) = (DeliveryState.Sent, at);
        EndMail();
    }

    /// <summary>The mail could not leave: it will be tried again, and after too many attempts never.</summary>
    public void MailPostponed(Instant at)
    {
        Attempts++;
        if (Attempts >= Backoff.MaxAttempts)
        {
            MailGivenUp();
            return;
        }

        State = DeliveryState.Retrying;
        MailDueAt = at + Backoff.PauseAfter(Attempts, spread: Grouped ? To.Value : Id.Value);
        (Lease, LeasedUntil) = (null, null);
    }

    /// <summary>The mail will never leave: refused for good, no address, or too many attempts.</summary>
    public void MailGivenUp()
    {
        State = DeliveryState.Failed;
        EndMail();
    }

    /// <summary>No mail is needed any more.</summary>
    public void MailSpared()
    {
        State = DeliveryState.BellOnly;
        EndMail();
    }

    private void EndMail() => (MailDueAt, Lease, LeasedUntil) = (null, null, null);
}
