using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>The database's doctor: names, bounds, indexes, borders, and migrations that tell the whole model.</summary>
public sealed class MappingTests
{
    /// <summary>Written by the program alone: the event as JSON.</summary>
    private const string Unbounded = "OutboxMessage.Payload";

    public static TheoryData<string> Providers => ["sqlite", "postgres"];

    [Fact]
    public void A_table_is_prefixed_by_its_capability()
    {
        using var db = Models.Sqlite();
        Breaches.None(
            db.Model.GetEntityTypes()
                .Where(entity => entity.GetTableName()?.StartsWith(PrefixOf(entity), StringComparison.Ordinal) != true)
                .Select(entity => $"{entity.DisplayName()} in {entity.GetTableName()}: expected {PrefixOf(entity)}…"));
    }

    [Fact]
    public void Text_is_bounded()
    {
        using var db = Models.Postgres();
        Breaches.None(
            db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties())
                .Where(property => IsOurs(property.DeclaringType) && StoresText(property) && property.GetMaxLength() is null)
                .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}")
                .Where(name => name != Unbounded)
                .Select(name => name + ": add HasMaxLength"));
    }

    [Fact]
    public void Enumerations_are_stored_as_text()
    {
        using var db = Models.Sqlite();
        Breaches.None(
            db.Model.GetEntityTypes().SelectMany(entity => entity.GetProperties())
                .Where(property => (Nullable.GetUnderlyingType(property.ClrType) ?? property.ClrType)is { IsEnum: true } type && !type.IsDefined(typeof(FlagsAttribute), false) && !StoresText(property))
                .Select(property => $"{property.DeclaringType.DisplayName()}.{property.Name}: add HasConversion<string>()"));
    }

    [Fact]
    public void Foreign_keys_are_indexed()
    {
        using var db = Models.Sqlite();
        Breaches.None(
            db.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys())
                .Where(key => !Leads(key, key.DeclaringEntityType))
                .Select(key => $"{key.DeclaringEntityType.DisplayName()} ({string.Join(", ", key.Properties.Select(p => p.Name))})"));
    }

    [Fact]
    public void No_navigation_and_no_key_leaves_its_capability()
    {
        using var db = Models.Sqlite();
        Breaches.None(
            db.Model.GetEntityTypes().SelectMany(entity => entity.GetForeignKeys())
                .Where(key => PrefixOf(key.DeclaringEntityType) != PrefixOf(key.PrincipalEntityType))
                .Select(key => $"{key.DeclaringEntityType.DisplayName()} → {key.PrincipalEntityType.DisplayName()}"));
    }

    [Fact]
    public void Nothing_is_hidden_by_a_global_filter()
    {
        using var db = Models.Sqlite();
        Breaches.None(db.Model.GetEntityTypes().Where(entity => entity.GetDeclaredQueryFilters().Count > 0).Select(entity => entity.DisplayName()));
    }

    [Theory]
    [MemberData(nameof(Providers))]
    public void The_migrations_tell_the_whole_model(string provider)
    {
        using var db = Models.Of(provider);
        Assert.True(db.Database.GetMigrations().Any(), $"There is no migration for {provider}: run ./relais ef add NAME.");
        Assert.False(db.Database.HasPendingModelChanges(), $"The model and the migrations for {provider} differ: run ./relais ef add NAME.");
    }

    [Fact]
    public void Both_providers_have_the_same_migrations()
    {
        using var sqlite = Models.Sqlite();
        using var postgres = Models.Postgres();
        Assert.Equal(Names(sqlite), Names(postgres));

        static IEnumerable<string> Names(DbContext db) => db.Database.GetMigrations().Select(migration => migration.Split('_', 2)[1]);
    }

    private static string PrefixOf(IReadOnlyEntityType entity) =>
        entity.ClrType.Assembly.GetName().Name is { } name && name.StartsWith("Relais.", StringComparison.Ordinal)
            ? name["Relais.".Length..].ToLowerInvariant() + "_"
            : "platform_";

    private static bool IsOurs(IReadOnlyTypeBase type) => type.ClrType.Assembly.GetName().Name!.StartsWith("Relais.", StringComparison.Ordinal);

    private static bool StoresText(IProperty property) =>
        (property.GetTypeMapping().Converter?.ProviderClrType ?? property.GetProviderClrType() ?? property.ClrType) == typeof(string);

    private static bool Leads(IForeignKey key, IEntityType entity) =>
        entity.GetIndexes().Select(index => index.Properties).Concat(entity.GetKeys().Select(own => own.Properties))
            .Any(properties => properties.Take(key.Properties.Count).ToHashSet().SetEquals(key.Properties));
}
