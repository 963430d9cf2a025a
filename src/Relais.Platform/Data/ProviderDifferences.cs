using Microsoft.EntityFrameworkCore;
using Relais.Platform.Journal;

namespace Relais.Platform.Data;

/// <summary>The few places where the two databases need a different schema.</summary>
internal static class ProviderDifferences
{
    public static void AdaptToProvider(this RelaisDb db, ModelBuilder builder)
    {
        var position = builder.Entity<JournalEntry>().Property(entry => entry.Position);
        _ = db.IsSqlite ? position.HasDefaultValueSql("0") : position.HasDefaultValueSql("pg_current_xact_id()::text::bigint");
    }
}
