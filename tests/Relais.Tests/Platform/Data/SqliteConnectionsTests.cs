using System.Data;
using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Relais.Platform.Data.Embedded;

namespace Relais.Tests.Platform.Data;

/// <summary>Connections that go from one context to the next carry their prepared statements and nothing else.</summary>
public sealed class SqliteConnectionsTests : IAsyncLifetime
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("relais-sqlite-").FullName;
    private readonly SqliteConnections _connections;

    public SqliteConnectionsTests() => _connections = new SqliteConnections(Source);

    private string Source => $"Data Source={Path.Combine(_folder, "words.db")}";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync()
    {
        await using var words = Open();
        await words.Database.EnsureCreatedAsync(Ct);
        words.AddRange(Enumerable.Range(1, 20).Select(id => new Word { Id = id, Text = $"mot {id}" }));
        await words.SaveChangesAsync(Ct);
    }

    public ValueTask DisposeAsync()
    {
        _connections.Dispose();
        System.IO.Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    [Fact]
    public async Task The_next_context_takes_over_the_open_connection_of_the_last_and_its_statements()
    {
        var (first, text) = await ReadAsync(3);
        var statement = first.Statement(text);

        var (second, again) = await ReadAsync(4);

        Assert.Equal((first, text), (second, again));
        Assert.Same(statement, second.Statement(again));
        Assert.Equal(ConnectionState.Open, second.State);
    }

    [Fact]
    public async Task Two_contexts_at_once_have_a_connection_each()
    {
        await using var one = Open();
        await using var other = Open();

        Assert.NotSame(await ConnectionOfAsync(one), await ConnectionOfAsync(other));
    }

    [Fact]
    public async Task A_transaction_left_open_ends_with_its_context()
    {
        await using (var left = Open())
        {
            await left.Database.BeginTransactionAsync(Ct);
            left.Add(new Word { Id = 100, Text = "perdu" });
            await left.SaveChangesAsync(Ct);
        }

        await using var next = Open();
        Assert.False(await next.Words.AnyAsync(word => word.Id == 100, Ct));
        next.Add(new Word { Id = 101, Text = "gardé" });
        await next.SaveChangesAsync(Ct);
        Assert.True(await next.Words.AnyAsync(word => word.Id == 101, Ct));
    }

    [Fact]
    public async Task One_text_read_inside_itself_gives_all_its_rows()
    {
        await using var words = Open();
        var pairs = 0;
        await foreach (var outer in words.Words.AsNoTracking().Where(word => word.Id <= 5).AsAsyncEnumerable())
        {
            await foreach (var inner in words.Words.AsNoTracking().Where(word => word.Id <= 5).AsAsyncEnumerable())
            {
                pairs += outer.Id > 0 && inner.Id > 0 ? 1 : 0;
            }
        }

        Assert.Equal(25, pairs);
    }

    [Fact]
    public async Task A_statement_that_failed_runs_again_and_a_reading_left_in_the_middle_holds_nothing()
    {
        await using var words = Open();
        for (var time = 0; time < 3; time++)
        {
            words.Add(new Word { Id = 1, Text = "déjà pris" });
            await Assert.ThrowsAsync<DbUpdateException>(() => words.SaveChangesAsync(Ct));
            words.ChangeTracker.Clear();
            await foreach (var first in words.Words.AsNoTracking().AsAsyncEnumerable())
            {
                Assert.Equal(1, first.Id);
                break;
            }
        }

        words.Add(new Word { Id = 200 + Environment.ProcessId, Text = "nouveau" });
        Assert.Equal(1, await words.SaveChangesAsync(Ct));
    }

    [Fact]
    public async Task More_texts_than_are_kept_still_run()
    {
        await using var words = Open();
        for (var most = 1; most <= 300; most++)
        {
            // A constant of its own makes each a text of its own.
            var text = string.Create(CultureInfo.InvariantCulture, $"SELECT COUNT(*) AS \"Value\" FROM \"Words\" WHERE {most} > 0");
            Assert.Equal(20, await words.Database.SqlQueryRaw<int>(text).SingleAsync(Ct));
        }
    }

    [Fact]
    public async Task They_close_with_their_host()
    {
        var (kept, _) = await ReadAsync(1);

        _connections.Dispose();

        Assert.Equal(ConnectionState.Closed, kept.State);
        var (after, _) = await ReadAsync(2);
        Assert.Equal(ConnectionState.Closed, after.State);
    }

    private WordsDb Open() => new(new DbContextOptionsBuilder<WordsDb>().UseSqlite(Source).AddInterceptors(_connections, new PreparedStatements()).Options);

    private async Task<(KeptConnection Connection, string Text)> ReadAsync(int least)
    {
        await using var words = Open();
        var query = words.Words.Where(word => word.Id >= least);
        Assert.Equal(21 - least, (await query.ToListAsync(Ct)).Count);
        using var command = query.CreateDbCommand();
        return ((KeptConnection)words.Database.GetDbConnection(), command.CommandText);
    }

    private static async Task<DbConnection> ConnectionOfAsync(WordsDb words)
    {
        await words.Words.CountAsync(Ct);
        return words.Database.GetDbConnection();
    }

    private sealed class Word
    {
        public int Id { get; init; }

        public required string Text { get; init; }
    }

    private sealed class WordsDb(DbContextOptions<WordsDb> options) : DbContext(options)
    {
        public DbSet<Word> Words => Set<Word>();
    }
}
