using Relais.Platform.Data;

namespace Relais.Tests.Architecture;

/// <summary>The whole model, for each provider, as the migrations see it.</summary>
internal static class Models
{
    public static RelaisDb Sqlite() => new Migrations.Sqlite.DesignTime().CreateDbContext([]);

    public static RelaisDb Postgres() => new Migrations.Postgres.DesignTime().CreateDbContext([]);

    public static RelaisDb Of(string provider) => provider == "sqlite" ? Sqlite() : Postgres();
}
