using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files.Encryption;
using Relais.Platform.Journal;

namespace Relais.Platform.Files.Receiving;

/// <summary>Takes in the bytes of a file, in durable steps, each encrypted before it touches a disk.</summary>
internal sealed class FileIntake(RelaisDb db, FileVault vault, FilesOptions options)
{
    private const int LeastPartsAllowed = 2_000;

    /// <summary>Begins a file.</summary>
    /// <param name="name">As the sender calls it.</param>
    /// <param name="length">In bytes, or null when it is not known before the end.</param>
    /// <exception cref="RefusedException">Empty, too large, or over the person's quota.</exception>
    public async Task<StoredFile> BeginAsync(string name, long? length, Act act, CancellationToken ct)
    {
        StoredFile? file = null;
        await db.InTransactionAsync(
            async () =>
            {
                RefusedException.ThrowIf(StoredFile.WhyNotReceive(length ?? 1, await db.SentInADayAsync(act, ct), options));
                file = StoredFile.Receive(name, length ?? options.MaxBytes, act, vault.NewKey);
                db.Add(file);
                db.Record(act, "file.receive", $"file/{file.Id}");
                await db.SaveChangesAsync(ct);
            },
            ct);
        return file!;
    }

    /// <summary>Appends what a body brings. What has arrived when the line drops is kept.</summary>
    /// <param name="file">A file still receiving.</param>
    /// <param name="offset">Where the body begins; it must be where the received bytes end.</param>
    /// <param name="body">The bytes; those past the announced length are not read.</param>
    /// <param name="ct">Stops the reading, never the storing of what is read.</param>
    public async Task<Intake> AppendAsync(StoredFile file, long offset, Stream body, CancellationToken ct)
    {
        var (received, parts) = await db.ReceivedAsync(file.Id, ct);
        var step = new IncomingBytes(body, options.StepBytes);
        for (; offset == received && received < file.Length; offset = received)
        {
            if (!await step.StartAsync(file.Length - received, ct))
            {
                return new Intake(received, step.IsBroken, IsConflict: false);
            }

            RefusedException.ThrowIf(parts++ >= MostParts(file) ? FileRefusals.TooManySteps : null);
            if (await StoreAsync(file, received, step, ct) is not { } length)
            {
                return new Intake(received, IsBroken: false, IsConflict: true);
            }

            received += length;
        }

        return new Intake(received, IsBroken: false, IsConflict: offset != received);
    }

    private long MostParts(StoredFile file) => Math.Max(LeastPartsAllowed, 4 * file.Length / options.StepBytes);

    private async Task<long?> StoreAsync(StoredFile file, long offset, IncomingBytes step, CancellationToken ct)
    {
        var length = 0L;
        var address = await vault.WriteAsync(
            file, BlobLabel.Received(file.Id, offset), async (target, _) => length = await step.CopyAsync(target, ct), CancellationToken.None);
        var part = db.Add(new ReceivedPart { File = file.Id, Offset = offset, Length = length, Address = address });

        // Writes the state as it is, so that the save fails when a faster sender has already brought the file to its end.
        db.Entry(file).Property(f => f.State).IsModified = true;
        try
        {
            await db.SaveChangesAsync(CancellationToken.None);
            return length;
        }
        catch (DbUpdateException)
        {
            part.State = EntityState.Detached;
            db.Entry(file).State = EntityState.Unchanged;
            await vault.DropAsync([address]);
            if ((await db.ReceivedAsync(file.Id, CancellationToken.None)).Bytes == offset && await IsReceivingAsync(file))
            {
                throw;
            }

            return null;
        }
    }

    private Task<bool> IsReceivingAsync(StoredFile file) =>
        db.Set<StoredFile>().AnyAsync(f => f.Id == file.Id && f.State == FileState.Receiving, CancellationToken.None);
}

/// <summary>What became of a body.</summary>
/// <param name="Received">How many bytes of the file have arrived durably.</param>
/// <param name="IsBroken">The line dropped before the body's end.</param>
/// <param name="IsConflict">The body did not begin where the received bytes end, or another sender was faster.</param>
internal sealed record Intake(long Received, bool IsBroken, bool IsConflict);
