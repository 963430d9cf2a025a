using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Mail;
using Relais.Platform.Mail.Receiving;
using Relais.Platform.Outbox;
using Relais.Requests.Answering.Exchange;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Mails.Reading;
using Relais.Requests.Intake.Public;

namespace Relais.Requests.Intake.Mails;

/// <summary>Says where a mail that was read goes: aside, to the request that it answers, or to be sorted by the coordination.</summary>
internal sealed class MailSorting(RelaisDb db, MailPrefill prefill, MailJoining joining, IntakeGate gate, MailOptions mails, SendingReceipts receipts)
{
    /// <summary>Beyond, mails of one sender are set aside.</summary>
    public static readonly IntakeLimit Storm = new("mail-sender", 60, Duration.FromHours(1));

    /// <summary>How often one sender is answered.</summary>
    public static readonly IntakeLimit Acknowledgements = new("mail-acknowledgement", 3, Duration.FromHours(24));

    /// <summary>How many are answered in all: senders may be forged, and their owners asked for nothing.</summary>
    public static readonly IntakeLimit AllAcknowledgements = new("mail-acknowledgements", 300, Duration.FromHours(1));

    /// <summary>The caller's next save commits it.</summary>
    public async Task SortAsync(ReceivedMail mail, Mailbox mailbox, UnpackedMail read, Instant now, CancellationToken ct)
    {
        var headers = read.Reading.Headers;
        var own = (await db.OwnAddressesAsync(ct)).Append(mails.From.ToLowerInvariant()).ToHashSet();
        var form = await prefill.FillAsync(read, mailbox, ct);
        var summary = SummaryOf(read, form);
        var verdict = await VerdictAsync(mail, headers, summary, read.Bag.Document is not null, own, now, ct);
        var mayAnswer = verdict is MailVerdict.Ordinary && MailVerdicts.MayAnswer(headers, own) && await MayAcknowledgeAsync(headers, now, ct);

        // Counting saves: from here on nothing else does before the caller.
        mail.Describe(summary);
        mail.Files.AddRange(read.Bag.Files.Select((file, rank) => new MailFile { Mail = mail.Id, Rank = rank, Name = Cut(file.Name, MailFile.MaxName), File = file.File, Why = file.Why is null ? null : Cut(file.Why, MailFile.MaxWhy), IsRelated = file.IsRelated }));
        if (verdict is not MailVerdict.Ordinary)
        {
            await receipts.TakeAsync(read, verdict, mailbox.Team, now, ct);
            mail.SetAside(verdict, now);
        }
        else if (!await joining.TryAnswerAsync(mail, headers, now, ct))
        {
            mail.Wait();
            TellIf(mayAnswer, mail, now);
        }
    }

    private void TellIf(bool mayAnswer, ReceivedMail mail, Instant now)
    {
        if (mayAnswer)
        {
            db.Tell(new MailTaken(mail.Id), now);
        }
    }

    private async Task<MailVerdict> VerdictAsync(
        ReceivedMail mail, MailHeaders headers, MailSummary summary, bool bringsDocument, IReadOnlySet<string> own, Instant now, CancellationToken ct)
    {
        var verdict = MailVerdicts.Of(headers, own, bringsDocument);
        return verdict is not MailVerdict.Ordinary ? verdict
            : summary.MessageId.Length > 0 && await db.IsSaidAlreadyAsync(mail, summary.MessageId, summary.Content, ct) ? MailVerdict.Duplicate
            : await IsWithinAsync(Storm, summary.From.Address, now, ct) ? MailVerdict.Ordinary
            : MailVerdict.Storm;
    }

    private async Task<bool> MayAcknowledgeAsync(MailHeaders headers, Instant now, CancellationToken ct) =>
        headers.From is [{ Address: var address }] && EmailAddress.TryParse(address, out var email)
        && await IsWithinAsync(Acknowledgements, email.Text, now, ct)
        && await IsWithinAsync(AllAcknowledgements, "", now, ct);

    private async Task<bool> IsWithinAsync(IntakeLimit limit, string sender, Instant now, CancellationToken ct)
    {
        try
        {
            await gate.TakeAsync(limit, sender, now, ct);
            return true;
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    private static MailSummary SummaryOf(UnpackedMail read, IntakeForm form)
    {
        var headers = read.Reading.Headers;
        var from = headers.From.Concat(headers.Sender).FirstOrDefault(new MailName("", ""));
        return new MailSummary(Cut(headers.MessageId, ReceivedMail.MaxMessageId), from, headers.Subject, read.Text, ContentOf(read, from))
        {
            WrittenAt = headers.Date is { } date ? Instant.FromDateTimeOffset(date) : null,
            IsSigned = read.Bag.IsSigned,
            Readability = ReadabilityOf(read),
            Prefill = JsonSerializer.Serialize(form),
            Mentions = MailTexts.RequestNumberIn(headers.Subject),
        };
    }

    private static Readability ReadabilityOf(UnpackedMail read) => read switch
    {
        { Bag.IsEncrypted: true } => Readability.Encrypted,
        { Reading.Headers.IsEmpty: true } => Readability.Unreadable,
        { Reading.Outcome: ReadOutcome.Partial } or { Bag.IsPartial: true } => Readability.Partial,
        _ => Readability.Whole,
    };

    private static string ContentOf(UnpackedMail read, MailName from)
    {
        var said = string.Join('\n', [from.Address, read.Reading.Headers.Subject, read.Text, .. read.Bag.Files.Select(file => file.Name)]);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(said)));
    }

    private static string Cut(string text, int most) => text[..Math.Min(text.Length, most)];
}
