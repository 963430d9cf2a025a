using System.Security.Cryptography;
using System.Security.Cryptography.Pkcs;
using System.Text;
using Relais.Kernel;
using Relais.Platform.Files;
using Relais.Platform.Files.Receiving;
using Relais.Platform.Mail.Receiving;

namespace Relais.Requests.Intake.Mails.Reading;

/// <summary>Takes one part of a mail: opens what is an envelope, receives what is a document, as every other file is received.</summary>
internal sealed class MailParts(UploadFileHandler upload)
{
    private const int MostFiles = 60;
    private const int MostText = 20_000;

    public async Task TakeAsync(MailPart part, Stream bytes, MailBag bag, Act act, CancellationToken ct)
    {
        switch (PartKinds.Of(part))
        {
            case PartKind.Mail:
                bag.Inside(await bag.HoldAsync(bytes, ct));
                break;
            case PartKind.Signature:
                bag.IsSigned = true;
                break;
            case PartKind.Sealed:
                Unseal(await bag.HoldAsync(bytes, ct), bag);
                break;
            case PartKind.Pgp:
                bag.IsEncrypted = true;
                break;
            case PartKind.Notice:
                bag.Notices.Add(TextOf(await bag.HoldAsync(bytes, ct)));
                break;
            case PartKind.Calendar:
                bag.Texts.Add(CalendarText.Of(TextOf(await bag.HoldAsync(bytes, ct))));
                break;
            case PartKind.Text:
                await AddTextAsync(part, bytes, bag, ct);
                break;
            case PartKind.Envelope:
                await OpenAsync(part, bytes, bag, act, ct);
                break;
            default:
                await ReceiveAsync(part.Name, bytes, part.IsRelated, bag, act, ct);
                break;
        }
    }

    private async Task OpenAsync(MailPart part, Stream bytes, MailBag bag, Act act, CancellationToken ct)
    {
        if (await bag.HoldAsync(bytes, ct) is not { } held)
        {
            bag.Files.Add(new UnpackedFile(NameOf(part.Name), null, "Cette pièce est trop volumineuse pour être ouverte : elle reste dans l’original.", part.IsRelated));
        }
        else if (Tnef.Read(held) is { } outlook)
        {
            bag.Texts.Add(outlook.Text);
            await ReceiveAllAsync(outlook.Files.Select(file => (file.Name, file.Content)), bag, act, ct);
        }
        else if (XdmFolder.Read(held) is { IsEmpty: false } folder)
        {
            bag.IsPartial |= folder.IsCut;
            Keep(folder.Document, bag);
            await ReceiveAllAsync([.. folder.Files.Select(file => (file.Name, file.Content)), .. BodyOf(folder.Document)], bag, act, ct);
        }
        else if (CdaHeader.Read(new MemoryStream(held, writable: false)) is { } document)
        {
            Keep(document, bag);
            await ReceiveAllAsync(BodyOf(document), bag, act, ct);
        }
        else
        {
            await ReceiveAsync(part.Name, new MemoryStream(held, writable: false), part.IsRelated, bag, act, ct);
        }
    }

    private static void Keep(CdaHeader? document, MailBag bag) => bag.Document ??= document;

    private static IEnumerable<(string Name, byte[] Content)> BodyOf(CdaHeader? document) =>
        document is { Body: { Length: > 0 } body } ? [(document.BodyName, body)] : [];

    private async Task ReceiveAllAsync(IEnumerable<(string Name, byte[] Content)> files, MailBag bag, Act act, CancellationToken ct)
    {
        foreach (var (name, content) in files)
        {
            await ReceiveAsync(name, new MemoryStream(content, writable: false), isRelated: false, bag, act, ct);
        }
    }

    private async Task ReceiveAsync(string name, Stream bytes, bool isRelated, MailBag bag, Act act, CancellationToken ct)
    {
        if (bag.Files.Count >= MostFiles)
        {
            bag.IsPartial = true;
            return;
        }

        try
        {
            var file = await upload.HandleAsync(new UploadFile(name.Length > 0 ? name : "fichier", bytes), act, ct);
            bag.AwaitsScan |= file.State is FileState.Quarantined;
            var isReady = file.State is FileState.Ready;
            bag.Files.Add(new UnpackedFile(file.Name, isReady ? file.Id : null, isReady ? null : FileRefusals.AwaitsScan.Sentence, isRelated));
        }
        catch (RefusedException refused)
        {
            bag.Files.Add(new UnpackedFile(NameOf(name), null, refused.Refusal.Sentence, isRelated));
        }
    }

    /// <summary>A signature around the mail is taken off, whoever signed; what is encrypted stays closed.</summary>
    private static void Unseal(byte[]? message, MailBag bag)
    {
        if (message is null)
        {
            return;
        }

        var signed = new SignedCms();
        try
        {
            signed.Decode(message);
            bag.IsSigned = true;
            bag.Inside(signed.ContentInfo.Content);
        }
        catch (Exception e) when (e is CryptographicException or InvalidOperationException)
        {
            bag.IsEncrypted = true;
        }
    }

    private static async Task AddTextAsync(MailPart part, Stream bytes, MailBag bag, CancellationToken ct)
    {
        var text = TextOf(await bag.HoldAsync(bytes, ct));
        bag.IsPartial |= text.Length > MostText;
        bag.Texts.Add($"— {NameOf(part.Name)} —\n{text[..Math.Min(text.Length, MostText)]}");
    }

    private static string TextOf(byte[]? bytes) => new UTF8Encoding(false, false).GetString(bytes ?? []);

    /// <summary>The last part of a path, without anything that cannot be shown.</summary>
    private static string NameOf(string name)
    {
        var clean = new string([.. name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Where(c => !char.IsControl(c) && !char.IsSurrogate(c))]).Trim();
        return clean.Length == 0 ? "fichier" : clean[..Math.Min(clean.Length, MailFile.MaxName)];
    }
}
