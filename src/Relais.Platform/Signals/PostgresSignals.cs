using System.Threading.Channels;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Npgsql;

namespace Relais.Platform.Signals;

/// <summary>Carries signals between nodes over PostgreSQL's <c>LISTEN</c> and <c>NOTIFY</c>.</summary>
internal sealed class PostgresSignals(NpgsqlDataSource database, SignalHub hub, ILogger<PostgresSignals> log) : BackgroundService
{
    private readonly string _node = Guid.CreateVersion7().ToString("N");
    private readonly Channel<string> _outgoing = Channel.CreateBounded<string>(
        new BoundedChannelOptions(10_000) { FullMode = BoundedChannelFullMode.DropOldest });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        hub.Published += Relay;
        try
        {
            await Task.WhenAll(RetryAsync(ListenAsync, stoppingToken), RetryAsync(SendAsync, stoppingToken));
        }
        finally
        {
            hub.Published -= Relay;
        }
    }

    private void Relay(string topic) => _outgoing.Writer.TryWrite(topic);

    private async Task ListenAsync(CancellationToken ct)
    {
        await using var connection = await database.OpenConnectionAsync(ct);
        connection.Notification += (_, news) =>
        {
            var (node, topic) = (news.Payload[..32], news.Payload[32..]);
            if (node != _node)
            {
                hub.Deliver(topic);
            }
        };
        await using (var listen = new NpgsqlCommand("LISTEN relais", connection))
        {
            await listen.ExecuteNonQueryAsync(ct);
        }

        while (true)
        {
            await connection.WaitAsync(ct);
        }
    }

    private async Task SendAsync(CancellationToken ct)
    {
        await foreach (var topic in _outgoing.Reader.ReadAllAsync(ct))
        {
            await using var notify = database.CreateCommand("SELECT pg_notify('relais', $1)");
            notify.Parameters.AddWithValue(_node + topic);
            await notify.ExecuteNonQueryAsync(ct);
        }
    }

    private async Task RetryAsync(Func<CancellationToken, Task> work, CancellationToken ct)
    {
        while (!ct.IsCancellationRequested)
        {
            try
            {
                await work(ct);
            }
            catch (NpgsqlException e)
            {
                log.LogWarning(e, "Signals between nodes are interrupted; trying again");
                await Task.Delay(TimeSpan.FromSeconds(2), ct);
            }
        }
    }
}
