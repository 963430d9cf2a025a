using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Documents.Signing;

/// <summary>Whose signing keys one may use.</summary>
internal static class SigningAccess
{
    /// <summary>The keys of the person who acts.</summary>
    public static IQueryable<SigningKey> SigningKeysOf(this RelaisDb db, Act act)
    {
        var by = act.By;
        return db.Set<SigningKey>().Where(key => key.Owner == by);
    }

    /// <summary>A key by id, to say of a signature whether it holds: its certificate is public.</summary>
    public static IQueryable<SigningKey> SigningKeyThatSigned(this RelaisDb db, Guid id) => db.Set<SigningKey>().Where(key => key.Id == id);
}
