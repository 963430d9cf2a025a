using NodaTime;
using Relais.Kernel;
using Relais.Platform.Mail.Receiving;
using Relais.Requests.Contract;

namespace Relais.Requests.Intake.Mails;

/// <summary>A mail that reached an address of a team: kept whole, then read, then sorted.</summary>
/// <remarks>
/// Arrived (kept, not read) → Waiting, SetAside by itself (<see cref="Verdict"/>) or Joined to the request it answers.
/// Waiting → Typed (became a request), Joined or Discarded with a reason; SetAside and Discarded → Waiting again.
/// </remarks>
internal sealed class ReceivedMail
{
    public const int MaxSubject = 500;
    public const int MaxAddress = 320;
    public const int MaxMessageId = 500;
    public const int MaxText = 100_000;
    public const int MaxPrefill = 30_000;
    public const int MaxReason = 500;
    public const int MostTries = 5;

    private ReceivedMail()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public Guid Mailbox { get; private init; }
    public TeamId Team { get; private init; }
    public Instant ReceivedAt { get; private init; }

    /// <summary>What names it in its mailbox for good: the hash of its bytes.</summary>
    public string Hash { get; private init; } = "";
    public long Size { get; private init; }

    /// <summary>The whole mail; null when it was too large and stayed in its mailbox.</summary>
    public FileId? Raw { get; private init; }
    public MailState State { get; private set; }
    public MailVerdict Verdict { get; private set; }
    public Readability Readability { get; private set; }
    public int Tries { get; private set; }

    /// <summary>When it is read at the earliest; null once it is.</summary>
    public Instant? ReadAfter { get; private set; }

    public string MessageId { get; private set; } = "";

    /// <summary>The hash of what it says: a mail delivered twice says it twice.</summary>
    public string Content { get; private set; } = "";
    public string From { get; private set; } = "";
    public string FromName { get; private set; } = "";
    public string Subject { get; private set; } = "";
    public Instant? WrittenAt { get; private set; }
    public string Text { get; private set; } = "";
    public bool IsSigned { get; private set; }

    /// <summary>What is known of its sender and patient, as an <see cref="IntakeForm"/>.</summary>
    public string Prefill { get; private set; } = "{}";

    /// <summary>The number of a request that it seems to answer, without proof.</summary>
    public string? Mentions { get; private set; }
    public RequestId? Request { get; private set; }
    public string? Reason { get; private set; }
    public Instant? EndedAt { get; private set; }
    public long Version { get; private set; }

    public List<MailFile> Files { get; } = [];

    public static ReceivedMail Keep(Mailbox mailbox, KeptMail kept, Instant at) => new()
    {
        Mailbox = mailbox.Id,
        Team = mailbox.Team,
        ReceivedAt = at,
        Hash = kept.Hash,
        Size = kept.Size,
        Raw = kept.File,
        ReadAfter = at,
    };

    /// <summary>A mail that stays in its mailbox: what its server says of it.</summary>
    public static ReceivedMail Announce(Mailbox mailbox, FetchedMail mail, string hash, Instant at) => new()
    {
        Mailbox = mailbox.Id,
        Team = mailbox.Team,
        ReceivedAt = at,
        Hash = hash,
        Size = mail.Size,
        State = MailState.Waiting,
        Readability = Readability.TooLarge,
        MessageId = Cut(mail.MessageId, MaxMessageId),
        From = Cut(mail.From, MaxAddress),
        Subject = Cut(mail.Subject, MaxSubject),
    };

    /// <summary>Counts a reading before it begins: one that ends the server with it is not begun for ever.</summary>
    public void BeginReading(Instant now)
    {
        Tries++;
        ReadAfter = now + Duration.FromMinutes(Tries * Tries);
        Version++;
    }

    public void Describe(MailSummary summary)
    {
        (MessageId, Content) = (Cut(summary.MessageId, MaxMessageId), summary.Content);
        (From, FromName) = (Cut(summary.From.Address, MaxAddress), Cut(summary.From.Name, MaxAddress));
        (Subject, WrittenAt) = (Cut(summary.Subject, MaxSubject), summary.WrittenAt);
        (Text, IsSigned, Readability) = (Cut(summary.Text, MaxText), summary.IsSigned, summary.Readability);
        (Prefill, Mentions) = (summary.Prefill.Length <= MaxPrefill ? summary.Prefill : "{}", summary.Mentions);
    }

    /// <summary>Nothing of it can be read: a person opens it elsewhere.</summary>
    public void GiveUpReading() => (Readability, State, ReadAfter) = (Readability.Unreadable, MailState.Waiting, null);

    public void Wait() => (State, ReadAfter) = (MailState.Waiting, null);

    public void SetAside(MailVerdict verdict, Instant at) => (State, Verdict, ReadAfter, EndedAt) = (MailState.SetAside, verdict, null, at);

    public void Join(RequestId request, Act act) => End(MailState.Joined, request, null, act);

    public void BecomeRequest(RequestId request, Act act) => End(MailState.Typed, request, null, act);

    public void Discard(string reason, Act act)
    {
        RefusedException.ThrowIf(WhyNotChange() ?? (string.IsNullOrWhiteSpace(reason) || reason.Length > MaxReason ? Life.RequestRefusals.ReasonMissing : null));
        End(MailState.Discarded, null, reason.Trim(), act);
    }

    public void Restore()
    {
        RefusedException.ThrowIf(WhyNotRestore());
        (State, Reason, EndedAt) = (MailState.Waiting, null, null);
        Version++;
    }

    public Refusal? WhyNotChange() => State switch
    {
        MailState.Waiting => null,
        MailState.Arrived => MailRefusals.NotRead,
        _ => MailRefusals.Ended,
    };

    public Refusal? WhyNotRestore() => State is MailState.SetAside or MailState.Discarded ? null : MailRefusals.NotAside;

    private void End(MailState state, RequestId? request, string? reason, Act act)
    {
        RefusedException.ThrowIf(State is MailState.Arrived && state is MailState.Joined ? null : WhyNotChange());
        (State, Request, Reason, EndedAt, ReadAfter) = (state, request, reason, act.At, null);
        Version++;
    }

    private static string Cut(string text, int most)
    {
        var clean = text.Replace("\0", "", StringComparison.Ordinal);
        var end = clean.Length <= most ? clean.Length : most - (char.IsHighSurrogate(clean[most - 1]) ? 1 : 0);
        return clean[..end];
    }
}

/// <summary>A file that a mail brought, or the reason why it was not taken out of it.</summary>
internal sealed class MailFile
{
    public const int MaxName = 150;
    public const int MaxWhy = 400;

    public required Guid Mail { get; init; }
    public required int Rank { get; init; }
    public required string Name { get; init; }

    /// <summary>Null when it was refused.</summary>
    public FileId? File { get; init; }

    /// <summary>Why it was refused, in words.</summary>
    public string? Why { get; init; }

    /// <summary>Shown in place by the mail: often a signature's logo.</summary>
    public bool IsRelated { get; init; }
}

/// <summary>What is read of a mail, as its row keeps it.</summary>
internal sealed record MailSummary(string MessageId, MailName From, string Subject, string Text, string Content)
{
    public Instant? WrittenAt { get; init; }
    public bool IsSigned { get; init; }
    public Readability Readability { get; init; }
    public string Prefill { get; init; } = "{}";
    public string? Mentions { get; init; }
}
