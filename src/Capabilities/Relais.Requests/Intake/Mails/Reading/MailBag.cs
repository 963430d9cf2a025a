using Relais.Platform.Mail.Receiving;

namespace Relais.Requests.Intake.Mails.Reading;

/// <summary>What is taken out of a mail while it is read, and of the mails inside it.</summary>
internal sealed class MailBag
{
    private const int MostInMemory = 64_000_000;

    private readonly Queue<byte[]> _inside = [];
    private int _held;

    public List<UnpackedFile> Files { get; } = [];
    public List<string> Texts { get; } = [];

    /// <summary>What programs tell each other: receipts, notices of non-delivery.</summary>
    public List<string> Notices { get; } = [];

    /// <summary>Who wrote the mails inside, the outermost first.</summary>
    public List<MailName> Senders { get; } = [];
    public CdaHeader? Document { get; set; }
    public bool IsSigned { get; set; }
    public bool IsEncrypted { get; set; }

    /// <summary>Something was left where it is: only the whole mail shows it.</summary>
    public bool IsPartial { get; set; }

    /// <summary>The antivirus did not answer: to be read again later.</summary>
    public bool AwaitsScan { get; set; }

    /// <summary>The bytes of a small part; null, and remembered as left, when all of those held would be too many.</summary>
    public async Task<byte[]?> HoldAsync(Stream part, CancellationToken ct)
    {
        var bytes = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await part.ReadAsync(piece, ct)) > 0)
        {
            if (_held + bytes.Length + read > MostInMemory)
            {
                IsPartial = true;
                return null;
            }

            bytes.Write(piece, 0, read);
        }

        _held += (int)bytes.Length;
        return bytes.ToArray();
    }

    /// <summary>A mail inside, to be read after the one that carries it.</summary>
    public void Inside(byte[]? mail)
    {
        if (mail is { Length: > 0 })
        {
            _inside.Enqueue(mail);
        }
    }

    public bool TryNext(out byte[] mail) => _inside.TryDequeue(out mail!);
}

/// <summary>A file of a mail: received, or refused with a sentence.</summary>
internal sealed record UnpackedFile(string Name, Kernel.FileId? File, string? Why, bool IsRelated);

/// <summary>A mail, read with all that is inside it.</summary>
internal sealed record UnpackedMail(MailReading Reading, string Text, MailBag Bag);
