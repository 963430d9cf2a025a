namespace Relais.Platform.Mail.Receiving;

/// <summary>Takes the mails that the mail server of this machine delivered: one Maildir for each address.</summary>
public sealed class DeliveredMails(MailReceivingOptions options)
{
    /// <summary>Whether this machine's mail server delivers here.</summary>
    public bool IsOffered => options.Maildirs is not null;

    /// <summary>Takes all that waits, the oldest first. A message leaves <c>new</c> only after <paramref name="keep"/> returned.</summary>
    /// <param name="address">Whose Maildir.</param>
    /// <param name="keep">Stores one message durably.</param>
    /// <param name="ct">Stops after the message under way.</param>
    public async Task<FetchOutcome> FetchAsync(string address, Func<FetchedMail, Stream, CancellationToken, Task> keep, CancellationToken ct)
    {
        if (options.Maildirs is not { } root || Path.GetFileName(address) != address || address.StartsWith('.'))
        {
            return FetchOutcome.NotAllowed;
        }

        var (arrived, done) = (Path.Combine(root, address, "new"), Path.Combine(root, address, "cur"));
        if (!Directory.Exists(arrived))
        {
            return FetchOutcome.Unreachable;
        }

        Directory.CreateDirectory(done);
        foreach (var file in new DirectoryInfo(arrived).EnumerateFiles().OrderBy(file => file.LastWriteTimeUtc).ThenBy(file => file.Name, StringComparer.Ordinal))
        {
            ct.ThrowIfCancellationRequested();
            await TakeAsync(file, keep, ct);
            File.Move(file.FullName, Path.Combine(done, file.Name + ":2,S"), overwrite: true);
        }

        return FetchOutcome.Done;
    }

    private async Task TakeAsync(FileInfo file, Func<FetchedMail, Stream, CancellationToken, Task> keep, CancellationToken ct)
    {
        var isTooLarge = file.Length > options.MostBytes;
        await using Stream bytes = isTooLarge ? new MemoryStream([]) : file.OpenRead();
        await keep(new FetchedMail(file.Name, file.Length, isTooLarge, "", "", ""), bytes, ct);
    }
}
