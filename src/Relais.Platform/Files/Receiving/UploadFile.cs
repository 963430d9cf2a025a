using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Platform.Files.Receiving;

/// <summary>A file sent in one go by a form.</summary>
/// <param name="Name">As the sender calls it.</param>
/// <param name="Content">The bytes, read forward once.</param>
public sealed record UploadFile(string Name, Stream Content);

/// <summary>Receives a file sent in one go.</summary>
public sealed class UploadFileHandler
{
    private readonly RelaisDb _db;
    private readonly FileIntake _intake;
    private readonly FileFinishing _finishing;
    private readonly FileRemoval _removal;
    private readonly FilesOptions _options;

    internal UploadFileHandler(RelaisDb db, FileIntake intake, FileFinishing finishing, FileRemoval removal, FilesOptions options) =>
        (_db, _intake, _finishing, _removal, _options) = (db, intake, finishing, removal, options);

    /// <summary>Receives, cleans and scans the file.</summary>
    /// <returns>The file, ready; or in quarantine when the antivirus does not answer.</returns>
    /// <exception cref="RefusedException">It is not accepted, and the refusal says why.</exception>
    /// <exception cref="IOException">The line dropped, or the store does not answer.</exception>
    public async Task<FileFacts> HandleAsync(UploadFile command, Act act, CancellationToken ct)
    {
        var file = await _intake.BeginAsync(command.Name, length: null, act, ct);
        var intake = await _intake.AppendAsync(file, 0, command.Content, ct);
        var refusal = intake.Received == 0 && !intake.IsBroken ? FileRefusals.Empty : null;
        if (intake.Received == file.Length && await command.Content.ReadAsync(new byte[1], ct) > 0)
        {
            refusal = FileRefusals.TooLarge(_options.MaxBytes);
        }

        if (intake.IsBroken || refusal is not null)
        {
            await _removal.RunAsync(file, act, CancellationToken.None);
            RefusedException.ThrowIf(refusal);
            throw new IOException("The line dropped before the end of the file.");
        }

        file.EndAt(intake.Received);
        await _db.SaveChangesAsync(ct);
        await _finishing.RunAsync(file, act, ct);
        RefusedException.ThrowIf(file.Refusal);
        return (await _db.FileFactsAsync([file.Id], ct))[file.Id];
    }
}
