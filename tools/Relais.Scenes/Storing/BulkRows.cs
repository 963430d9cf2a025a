using System.Collections;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;
using Relais.Platform.Data;

namespace Relais.Scenes.Storing;

/// <summary>Stores new entities by the thousand, by their mappings but without tracking them: one prepared statement a table, or COPY on PostgreSQL.</summary>
internal sealed class BulkRows(RelaisDb db)
{
    private readonly Dictionary<IEntityType, List<object>> _rows = [];

    /// <summary>Takes entities with all that they hold.</summary>
    public void AddRange(IEnumerable<object> entities)
    {
        foreach (var entity in entities)
        {
            Add(entity);
        }
    }

    /// <summary>Takes an entity with all that it holds.</summary>
    public void Add(object entity)
    {
        var type = db.Model.FindEntityType(entity.GetType()) ?? throw new ArgumentException($"{entity.GetType().Name} is not mapped.", nameof(entity));
        if (!_rows.TryGetValue(type, out var rows))
        {
            _rows[type] = rows = [];
        }

        rows.Add(entity);
        foreach (var navigation in type.GetNavigations().Where(navigation => !navigation.IsOnDependent))
        {
            var held = navigation.GetGetter().GetClrValueUsingContainingEntity(entity);
            AddRange(held is null ? [] : navigation.IsCollection ? ((IEnumerable)held).Cast<object>() : [held]);
        }
    }

    /// <summary>Writes what was taken in the current transaction, what others refer to first, and forgets it.</summary>
    public async Task WriteAsync(CancellationToken ct)
    {
        foreach (var type in _rows.Keys.OrderBy(DepthOf).ToList())
        {
            var columns = Column.Of(type);
            await (db.IsSqlite ? InsertAsync(type, columns, ct) : CopyAsync(type, columns, ct));
        }

        _rows.Clear();
    }

    private static int DepthOf(IEntityType type) =>
        type.GetForeignKeys().Where(key => key.PrincipalEntityType != type).Select(key => DepthOf(key.PrincipalEntityType) + 1).DefaultIfEmpty(0).Max();

    private async Task InsertAsync(IEntityType type, IReadOnlyList<Column> columns, CancellationToken ct)
    {
        await using var insert = db.Database.GetDbConnection().CreateCommand();
        insert.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        insert.CommandText =
            $"INSERT INTO \"{type.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) "
            + $"VALUES ({string.Join(", ", columns.Select((_, rank) => $"$p{rank}"))})";
        var values = columns.Select((_, rank) => Parameter(insert, $"$p{rank}")).ToList();
        foreach (var entity in _rows[type])
        {
            for (var rank = 0; rank < columns.Count; rank++)
            {
                values[rank].Value = columns[rank].ValueOf(entity) ?? DBNull.Value;
            }

            await insert.ExecuteNonQueryAsync(ct);
        }
    }

    private static DbParameter Parameter(DbCommand command, string name)
    {
        var parameter = command.CreateParameter();
        parameter.ParameterName = name;
        command.Parameters.Add(parameter);
        return parameter;
    }

    private async Task CopyAsync(IEntityType type, IReadOnlyList<Column> columns, CancellationToken ct)
    {
        var connection = (NpgsqlConnection)db.Database.GetDbConnection();
        await using var copy = await connection.BeginBinaryImportAsync(
            $"COPY \"{type.GetTableName()}\" ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) FROM STDIN (FORMAT BINARY)", ct);
        foreach (var entity in _rows[type])
        {
            await copy.StartRowAsync(ct);
            foreach (var column in columns)
            {
                await (column.ValueOf(entity) is { } value ? copy.WriteAsync(value, column.StoreType, ct) : copy.WriteNullAsync(ct));
            }
        }

        await copy.CompleteAsync(ct);
    }

    /// <summary>A column, and how an entity gives its value.</summary>
    private sealed record Column(string Name, string StoreType, Func<object, object?> ValueOf)
    {
        public static List<Column> Of(IEntityType type) => [.. type.GetProperties().Where(property => !IsCounted(property)).Select(Of)];

        /// <summary>Counters that the database itself keeps.</summary>
        private static bool IsCounted(IProperty property) => property.ValueGenerated is not ValueGenerated.Never && property.ClrType == typeof(long);

        private static Column Of(IProperty property)
        {
            var mapping = property.GetRelationalTypeMapping();
            var (getter, converter) = (property.GetGetter(), mapping.Converter);
            return new(
                property.GetColumnName(),
                mapping.StoreTypeNameBase,
                entity => getter.GetClrValueUsingContainingEntity(entity) is { } value ? converter is null ? value : converter.ConvertToProvider(value) : null);
        }
    }
}
