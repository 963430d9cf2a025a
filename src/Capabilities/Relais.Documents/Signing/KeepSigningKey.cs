using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Documents.Signing;

/// <summary>Signs from now on with a certificate that its owner brings.</summary>
/// <param name="File">PKCS#12, or null when none was chosen.</param>
/// <param name="Password">Opens it; kept nowhere.</param>
internal sealed record ImportSigningKey(byte[]? File, string Password);

internal sealed class ImportSigningKeyHandler(RelaisDb db, SigningKeys keys)
{
    public async Task HandleAsync(ImportSigningKey command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(command.File is null ? SigningRefusals.FileMissing : null);
        keys.Import(command.File!, command.Password, act);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Revokes a key: nothing is signed with it any more; what it signed before stays true.</summary>
internal sealed record RevokeSigningKey(Guid Id);

internal sealed class RevokeSigningKeyHandler(RelaisDb db)
{
    public async Task HandleAsync(RevokeSigningKey command, Act act, CancellationToken ct)
    {
        var key = await db.SigningKeysOf(act).SingleOrDefaultAsync(k => k.Id == command.Id, ct);
        RefusedException.ThrowIf(key is null ? SigningRefusals.NotYours : null);
        key!.Revoke(act);
        db.Record(act, "signing.revoke", "signing-key/" + key.Id);
        await db.SaveChangesAsync(ct);
    }
}
