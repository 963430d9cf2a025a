using Microsoft.AspNetCore.Identity;
using Microsoft.AspNetCore.Identity.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.SignIn;

namespace Relais.Platform.Data;

/// <summary>The one database of Relais: every capability adds its mappings, SQLite or PostgreSQL holds them.</summary>
/// <remarks>Queries on an entity with an access scope start at that scope (<c>db.RequestsVisibleTo(act)</c>), never at <c>Set</c>.</remarks>
public sealed class RelaisDb(DbContextOptions<RelaisDb> options, IEnumerable<CapabilityPart> parts, WriteGate gate)
    : IdentityUserContext<Account, Guid>(options)
{
    /// <summary>Whether the embedded SQLite database is used.</summary>
    public bool IsSqlite => Database.ProviderName == "Microsoft.EntityFrameworkCore.Sqlite";

    /// <summary>Which capabilities the model holds.</summary>
    internal IEnumerable<CapabilityPart> Parts => parts;

    /// <inheritdoc />
    protected override Version SchemaVersion => IdentitySchemaVersions.Version3;

    /// <inheritdoc />
    public override async Task<int> SaveChangesAsync(bool acceptAllChangesOnSuccess, CancellationToken cancellationToken = default)
    {
        using var turn = await gate.EnterAsync(this, cancellationToken);
        return await base.SaveChangesAsync(acceptAllChangesOnSuccess, cancellationToken);
    }

    /// <summary>Runs several saves as one durable transaction.</summary>
    public async Task InTransactionAsync(Func<Task> work, CancellationToken ct)
    {
        using var turn = await gate.EnterAsync(this, ct);
        await using var transaction = await Database.BeginTransactionAsync(ct);
        await work();
        await transaction.CommitAsync(ct);
    }

    /// <inheritdoc />
    protected override void ConfigureConventions(ModelConfigurationBuilder configurationBuilder)
    {
        base.ConfigureConventions(configurationBuilder);
        configurationBuilder.Properties<Instant>().HaveConversion<InstantConverter>();
        configurationBuilder.Properties<LocalDate>().HaveConversion<LocalDateConverter>();
        configurationBuilder.Properties<Duration>().HaveConversion<DurationConverter>();
        foreach (var id in Assemblies().SelectMany(a => a.GetTypes()).Where(IsId))
        {
            configurationBuilder.Properties(id).HaveConversion(typeof(IdConverter<>).MakeGenericType(id));
        }
    }

    /// <inheritdoc />
    protected override void OnModelCreating(ModelBuilder builder)
    {
        base.OnModelCreating(builder);
        foreach (var assembly in Assemblies())
        {
            builder.ApplyConfigurationsFromAssembly(assembly);
        }

        this.AdaptToProvider(builder);
    }

    private static bool IsId(Type type) =>
        type.IsValueType && Array.Exists(type.GetInterfaces(), i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IId<>));

    private IEnumerable<System.Reflection.Assembly> Assemblies() =>
        parts.Select(part => part.Assembly).Append(typeof(RelaisDb).Assembly).Append(typeof(IId<>).Assembly).Distinct();
}
