using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Platform.Files.Receiving;

/// <summary>Takes in a file that comes whole in the body that announces it: cleaned and encrypted on its way, one blob and one commit.</summary>
/// <remarks>A line that drops leaves nothing: its sender has not been told of any file, so has nothing to resume.</remarks>
internal sealed class WholeFiles(RelaisDb db, FileVault vault, FileFinishing finishing, FilesOptions options)
{
    /// <summary>Whether a body brings all of the file, and no more than one durable step would.</summary>
    public bool Takes(long length, long? body) => body == length && length <= options.StepBytes;

    /// <summary>Receives the file; it ends ready, refused, or in quarantine while the antivirus does not answer.</summary>
    /// <exception cref="RefusedException">Empty, too large, or over the person's quota; nothing is kept.</exception>
    /// <exception cref="IOException">The line dropped, or the store does not answer; nothing is kept.</exception>
    public async Task<StoredFile> ReceiveAsync(string name, long length, Stream body, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(StoredFile.WhyNotReceive(length, sentToday: 0, options));
        var file = StoredFile.Receive(name, length, act, vault.NewKey);
        var drop = await finishing.TakeInAsync(file, body, act, ct);
        await KeepAsync(file, act, ct);
        await vault.DropAsync(drop);
        return file;
    }

    private async Task KeepAsync(StoredFile file, Act act, CancellationToken ct)
    {
        try
        {
            await db.InTransactionAsync(
                async () =>
                {
                    RefusedException.ThrowIf(StoredFile.WhyNotReceive(file.Length, await db.SentInADayAsync(act, ct), options));
                    db.Add(file);
                    await db.SaveChangesAsync(ct);
                },
                ct);
        }
        catch (RefusedException)
        {
            // After any other failure the commit may have been made: then the sweep judges the blob.
            await vault.DropAsync(file.Address is null ? [] : [file.Address]);
            throw;
        }
    }
}
