using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Npgsql;
using Relais.Platform.Data.Embedded;
using Relais.Platform.Signals;

namespace Relais.Platform.Data;

/// <summary>Opens the database that the options name.</summary>
public static class DataRegistration
{
    /// <summary>Registers <see cref="RelaisDb"/> on SQLite or PostgreSQL.</summary>
    public static IServiceCollection AddRelaisData(this IServiceCollection services, DataOptions options)
    {
        services.AddSingleton(options).AddSingleton<Secrets>().AddSingleton<WriteGate>().AddSingleton<SignalHub>().AddSingleton<SignalSaving>();
        if (options.Database is not null)
        {
            // Made by the container, which closes its connections when the host stops.
            services.AddSingleton(_ => NpgsqlDataSource.Create(PostgresAddress.ToConnectionString(options)));
            services.AddHostedService<PostgresSignals>();
        }
        else
        {
            services.AddSingleton(_ => new SqliteConnections(File(options))).AddSingleton<PreparedStatements>();
        }

        // The options are the same for every context of the process: built once, not for each.
        return services.AddDbContext<RelaisDb>((root, builder) => Use(builder, options, root), ServiceLifetime.Scoped, ServiceLifetime.Singleton);
    }

    private static void Use(DbContextOptionsBuilder builder, DataOptions options, IServiceProvider root)
    {
        builder.AddInterceptors(root.GetRequiredService<SignalSaving>());
        builder.ReplaceService<IModelCacheKeyFactory, ModelOfParts>();
        builder.ConfigureWarnings(warnings => warnings
            .Ignore(CoreEventId.MappedPropertyIgnoredWarning, CoreEventId.NoEntityTypeConfigurationsWarning)
            // A save that fails is a lost race, told to its caller, or a fault, logged whole by whoever catches it.
            .Log((CoreEventId.SaveChangesFailed, LogLevel.Debug), (CoreEventId.OptimisticConcurrencyException, LogLevel.Debug), (RelationalEventId.CommandError, LogLevel.Debug)));
        if (options.Database is not null)
        {
            builder.UseNpgsql(root.GetRequiredService<NpgsqlDataSource>(), o => o.MigrationsAssembly("Relais.Migrations.Postgres"));
            return;
        }

        Directory.CreateDirectory(options.Folder);
        builder.UseSqlite(File(options), o => o.MigrationsAssembly("Relais.Migrations.Sqlite"));
        builder.AddInterceptors(root.GetRequiredService<SqliteConnections>(), root.GetRequiredService<PreparedStatements>());
    }

    private static string File(DataOptions options) =>
        new SqliteConnectionStringBuilder { DataSource = Path.Combine(options.Folder, "relais.db"), DefaultTimeout = 30 }.ToString();
}
