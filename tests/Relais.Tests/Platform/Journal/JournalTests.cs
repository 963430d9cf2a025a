using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Platform.Journal;

public class JournalOnSqlite : JournalTests<RelaisApp>;

public class JournalOnPostgres : JournalTests<PostgresApp>;

/// <summary>The journal names its first broken line, whatever was done to it.</summary>
public abstract class JournalTests<TApp> : IAsyncLifetime
    where TApp : RelaisApp, new()
{
    private readonly TApp _app = new();

    public ValueTask InitializeAsync() => _app.InitializeAsync();

    public ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        return _app.DisposeAsync();
    }

    [Fact]
    public async Task What_was_written_verifies()
    {
        await GivenSealedAsync(5, 3);
        var verdict = await VerifyAsync();
        Assert.Null(verdict.Broken);
        Assert.True(verdict.Lines >= 8);
    }

    [Theory]
    [InlineData("UPDATE platform_journal SET \"Action\" = 'patient.forge' WHERE \"Id\" = {0}")]
    [InlineData("UPDATE platform_journal SET \"Subject\" = 'request/autre' WHERE \"Id\" = {0}")]
    [InlineData("DELETE FROM platform_journal WHERE \"Id\" = {0}")]
    public async Task A_line_changed_or_removed_is_found(string sql)
    {
        var ids = await GivenSealedAsync(6);
        await RunAsync(sql, ids[2]);
        Assert.NotNull((await VerifyAsync()).Broken);
    }

    [Fact]
    public async Task The_changed_line_is_named()
    {
        var ids = await GivenSealedAsync(6);
        await RunAsync("UPDATE platform_journal SET \"Action\" = 'patient.forge' WHERE \"Id\" = {0}", ids[3]);
        Assert.Contains($"la ligne {ids[3]} ", (await VerifyAsync()).Broken!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_line_slipped_in_under_a_seal_is_found()
    {
        var ids = await GivenSealedAsync(4);
        await RunAsync(
            "INSERT INTO platform_journal (\"Position\", \"Entry\", \"At\", \"By\", \"Action\", \"Subject\", \"Hash\") "
                + "SELECT \"Position\", \"Entry\", \"At\", \"By\", \"Action\", \"Subject\", \"Hash\" FROM platform_journal WHERE \"Id\" = {0}",
            ids[1]);
        await SealAsync();
        Assert.NotNull((await VerifyAsync()).Broken);
    }

    [Fact]
    public async Task A_seal_removed_in_the_middle_is_found()
    {
        await GivenSealedAsync(2, 2, 2);
        await RunAsync("DELETE FROM platform_checkpoint WHERE \"Number\" = {0}", 2L);
        Assert.NotNull((await VerifyAsync()).Broken);
    }

    [Fact]
    public async Task Lines_written_by_many_at_once_are_all_sealed()
    {
        await Parallel.ForAsync(0, 200, async (_, _) => await WriteAsync(1));
        await SealAllAsync();
        var verdict = await VerifyAsync();
        Assert.Null(verdict.Broken);
        Assert.Equal(0, verdict.Unsealed);
        Assert.True(verdict.Lines >= 200);
    }

    private async Task<List<long>> GivenSealedAsync(params int[] batches)
    {
        foreach (var lines in batches)
        {
            await WriteAsync(lines);
            await SealAllAsync();
        }

        return await _app.InScopeAsync(scope =>
            scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().OrderBy(e => e.Id).Select(e => e.Id).ToListAsync());
    }

    private Task WriteAsync(int lines) =>
        _app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            for (var i = 0; i < lines; i++)
            {
                db.Record(new Act(ProfessionalId.New(), _app.Clock.GetCurrentInstant()) { Origin = "127.0.0.1" }, "request.read", $"request/{i}", PatientId.New());
            }

            await db.SaveChangesAsync();
        });

    // A transaction of anybody else in the cluster holds the seals back for as long as it runs.
    private async Task SealAllAsync()
    {
        for (var tries = 0; (await VerifyAsync()).Unsealed > 0 && tries < 100; tries++)
        {
            await SealAsync();
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private Task<int> SealAsync() => _app.InScopeAsync(scope => scope.GetRequiredService<JournalSealer>().SealAsync(default));

    private Task<JournalVerdict> VerifyAsync() => _app.InScopeAsync(scope => scope.GetRequiredService<JournalVerifier>().VerifyAsync([], default));

    private Task RunAsync(string sql, long id) =>
        _app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Database.ExecuteSqlRawAsync(sql, id));
}
