using System.Text;
using Relais.Kernel;
using Relais.Platform.Mail.Receiving;

namespace Relais.Requests.Intake.Mails.Reading;

/// <summary>Reads a mail and the mails inside it: forwarded, signed, hidden in a <c>winmail.dat</c>.</summary>
internal sealed class MailUnpacking(IMailReader reader, MailParts parts)
{
    private const int MostInside = 20;

    /// <summary>Reads all of it, files received in the name of the mailbox.</summary>
    public async Task<UnpackedMail> UnpackAsync(Stream raw, Act act, CancellationToken ct)
    {
        var bag = new MailBag();
        var outer = await ReadAsync(raw, bag, act, ct);
        var texts = new StringBuilder(outer.Text.Trim());
        Gather(texts, bag);
        bag.Senders.AddRange(outer.Embedded);
        for (var n = 0; bag.TryNext(out var inside); n++)
        {
            if (n == MostInside)
            {
                bag.IsPartial = true;
                break;
            }

            await ReadInsideAsync(inside, texts, bag, act, ct);
        }

        return new UnpackedMail(outer, texts.ToString().Trim(), bag);
    }

    private async Task ReadInsideAsync(byte[] mail, StringBuilder texts, MailBag bag, Act act, CancellationToken ct)
    {
        var inner = await ReadAsync(new MemoryStream(mail, writable: false), bag, act, ct);
        bag.IsPartial |= inner.Outcome is not ReadOutcome.Whole;

        // What was signed is the mail itself, without a sender of its own.
        if (inner.Headers.From is [var from, ..])
        {
            bag.Senders.Add(from);
            texts.Append("\n\n— Message transmis, de ").Append(from.Name.Length > 0 ? $"{from.Name} <{from.Address}>" : from.Address);
            texts.Append(inner.Headers.Subject.Length > 0 ? $" : {inner.Headers.Subject} —" : " —");
        }

        texts.Append("\n\n").Append(inner.Text.Trim());
        Gather(texts, bag);
        bag.Senders.AddRange(inner.Embedded);
    }

    private Task<MailReading> ReadAsync(Stream raw, MailBag bag, Act act, CancellationToken ct) =>
        reader.ReadAsync(raw, (part, bytes, token) => parts.TakeAsync(part, bytes, bag, act, token), ct);

    private static void Gather(StringBuilder texts, MailBag bag)
    {
        foreach (var text in bag.Texts)
        {
            texts.Append("\n\n").Append(text.Trim());
        }

        bag.Texts.Clear();
    }
}
