using Microsoft.Data.Sqlite;

namespace Relais.Tests.Platform;

/// <summary>The power goes, again and again, while people send requests.</summary>
public sealed class KilledServerTests : IDisposable
{
    private const int Kills = 50;
    private const string Question = "Faut-il voir vite cette lésion apparue cet été ?";

    private readonly string _data = System.IO.Directory.CreateTempSubdirectory("relais-killed-").FullName;

    [Fact]
    public async Task Nothing_acknowledged_is_lost_and_nothing_is_half_written()
    {
        RestlessSender[] senders = [new(Question), new(Question)];

        for (var kill = 1; kill <= Kills; kill++)
        {
            await SendUntilKilledAsync(senders, kill);
        }

        var acknowledged = senders.SelectMany(sender => sender.Acknowledged).ToHashSet();
        Assert.True(acknowledged.Count >= Kills, $"Only {acknowledged.Count} requests were acknowledged: the kills met nobody.");
        var steps = await StepsAsync();
        Assert.Empty(acknowledged.Except(steps.Keys));
        Assert.All(steps.Values, kinds => Assert.Equal("Routed,Sent", kinds));
        Assert.Equal("ok", await ScalarAsync("PRAGMA integrity_check"));
        var (code, text) = await ServerProcess.RunAsync("audit", "verify", "--Data:Folder=" + _data);
        Assert.True(code == 0, text);
    }

    public void Dispose()
    {
        SqliteConnection.ClearAllPools();
        System.IO.Directory.Delete(_data, recursive: true);
    }

    /// <summary>Kills once one more request was acknowledged, at another moment of the next ones each time.</summary>
    private async Task SendUntilKilledAsync(RestlessSender[] senders, int kill)
    {
        var before = senders.Sum(sender => sender.Acknowledged.Count);
        Task[] sending;
        await using (var server = await ServerProcess.StartAsync(_data))
        {
            sending = [.. senders.Select(sender => sender.SendAsync(server.Address))];
            for (var waits = 0; waits < 600 && senders.Sum(sender => sender.Acknowledged.Count) < before + 1; waits++)
            {
                await Task.Delay(50);
            }

            await Task.Delay(kill * 7 % 120);
        }

        await Task.WhenAll(sending);
    }

    /// <summary>The kinds of steps of each request that was sent here.</summary>
    private async Task<Dictionary<Guid, string>> StepsAsync()
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = """
            SELECT r."Id", (SELECT group_concat(k, ',') FROM (SELECT s."Kind" AS k FROM requests_step s WHERE s."Request" = r."Id" ORDER BY k))
            FROM requests_request r WHERE r."Question" = $question
            """;
        command.Parameters.AddWithValue("$question", Question);
        await using var rows = await command.ExecuteReaderAsync();
        var steps = new Dictionary<Guid, string>();
        while (await rows.ReadAsync())
        {
            steps.Add(Guid.Parse(rows.GetString(0)), rows.IsDBNull(1) ? "" : rows.GetString(1));
        }

        return steps;
    }

    private async Task<string?> ScalarAsync(string sql)
    {
        await using var connection = await OpenAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        return (string?)await command.ExecuteScalarAsync();
    }

    private async Task<SqliteConnection> OpenAsync()
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(_data, "relais.db")}");
        await connection.OpenAsync();
        return connection;
    }
}
