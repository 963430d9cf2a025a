using System.Collections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Data;
using Relais.Testing;

namespace Relais.Tests.Access;

/// <summary>All that the capabilities and the vault of files hold, as one text: equal when nothing changed.</summary>
internal static class Fingerprint
{
    /// <summary>What reading a page may change: who was told, who has read.</summary>
    private static readonly string[] ChangedByReading = ["messaging_notice"];

    public static Task<string> OfAsync(RelaisApp app) =>
        app.InScopeAsync(scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            var tables = db.Model.GetEntityTypes()
                .Where(entity => entity.GetTableName() is { } table && !ChangedByReading.Contains(table) && (!table.StartsWith("platform_", StringComparison.Ordinal) || table == "platform_file"))
                .OrderBy(entity => entity.GetTableName(), StringComparer.Ordinal);
            return Task.FromResult(string.Join('\n', tables.Select(entity => $"{entity.GetTableName()}\n{string.Join('\n', Rows(db, entity.ClrType))}")));
        });

    private static IEnumerable<string> Rows(RelaisDb db, Type type)
    {
        var set = (IQueryable)typeof(DbContext).GetMethod(nameof(DbContext.Set), [])!.MakeGenericMethod(type).Invoke(db, null)!;
        return set.Cast<object>().AsEnumerable()
            .Select(row => string.Join('|', db.Entry(row).Properties.Select(property => $"{property.Metadata.Name}={Text(property.CurrentValue)}")))
            .Order(StringComparer.Ordinal);
    }

    private static string Text(object? value) => value switch
    {
        null => "",
        string text => text,
        byte[] bytes => Convert.ToHexString(bytes),
        IEnumerable list => string.Join(',', list.Cast<object>().Select(Text)),
        _ => value.ToString() ?? "",
    };
}
