using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Patients;
using Relais.Platform.Data;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Patients;

/// <summary>What is in the file of the embedded database, and how it is read.</summary>
public sealed class PatientStorageTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    [Fact]
    public async Task The_number_and_the_phone_are_not_stored_in_clear()
    {
        await app.GivenAsync(Patient.Register(
            TraitRules.Clean(Someone.Traits("Le Braz") with { Ins = Someone.Nir, Phone = "02 98 12 34 56" }),
            app.Services.GetRequiredService<PatientVault>(),
            Act.OfRelais(app.Clock.GetCurrentInstant())));
        await UseAsync<RelaisDb, int>(db => db.Database.ExecuteSqlAsync($"PRAGMA wal_checkpoint(TRUNCATE)"));

        var stored = System.Text.Encoding.Latin1.GetString(await ReadSharedAsync(Path.Combine(app.Folder, "relais.db")));
        Assert.Contains("Le Braz", stored, StringComparison.Ordinal);
        Assert.DoesNotContain(Someone.Nir13, stored, StringComparison.Ordinal);
        Assert.DoesNotContain("298123456", stored, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Finding_those_alike_reads_indexes_and_never_the_whole_table()
    {
        var plan = await UseAsync<RelaisDb, string>(async db =>
        {
            var query = db.IdsWorthComparing(Someone.Traits(), new byte[32]).ToQueryString();
            await using var command = db.Database.GetDbConnection().CreateCommand();
            await db.Database.OpenConnectionAsync();
            command.CommandText = string.Join('\n', query.Split('\n').Where(line => !line.StartsWith(".param", StringComparison.Ordinal)))
                .Insert(0, "EXPLAIN QUERY PLAN ");
            foreach (var name in System.Text.RegularExpressions.Regex.Matches(query, @"@\w+").Select(m => m.Value).Distinct())
            {
                var parameter = command.CreateParameter();
                (parameter.ParameterName, parameter.Value) = (name, "");
                command.Parameters.Add(parameter);
            }

            await using var rows = await command.ExecuteReaderAsync();
            var lines = new List<string>();
            while (await rows.ReadAsync())
            {
                lines.Add(rows.GetString(3));
            }

            return string.Join('\n', lines);
        });

        Assert.Contains("SEARCH", plan, StringComparison.Ordinal);
        Assert.DoesNotContain("SCAN p", plan, StringComparison.Ordinal);
    }

    private static async Task<byte[]> ReadSharedAsync(string path)
    {
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new MemoryStream();
        await file.CopyToAsync(bytes);
        return bytes.ToArray();
    }

    private Task<TAnswer> UseAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> use)
        where TService : notnull => app.InScopeAsync(scope => use(scope.GetRequiredService<TService>()));
}
