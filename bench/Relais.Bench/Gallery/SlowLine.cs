using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Threading.Channels;

namespace Relais.Bench.Gallery;

/// <summary>A line of so many bits a second and so long a way between a browser and a server; all connections share it.</summary>
internal sealed class SlowLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Uri _server;
    private readonly double _bytesPerSecond;
    private readonly double _oneWay;
    private readonly Task _accepting;
    private readonly Lock _turn = new();
    private double _freeAt;
    private long _bytes;

    public SlowLine(Uri server, double megabits, TimeSpan roundTrip)
    {
        (_server, _bytesPerSecond, _oneWay) = (server, megabits * 1e6 / 8, roundTrip.TotalSeconds / 2);
        _listener.Start();
        Address = new Uri($"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

    private static double Now => Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;

    /// <summary>Where the browser goes.</summary>
    public Uri Address { get; }

    /// <summary>What has come down so far.</summary>
    public long Bytes => Interlocked.Read(ref _bytes);

    public async ValueTask DisposeAsync()
    {
        await _closing.CancelAsync();
        _listener.Dispose();
        await _accepting;
        _closing.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var browser = await _listener.AcceptTcpClientAsync(_closing.Token);
                _ = CarryAsync(browser);
            }
        }
        catch (Exception end) when (end is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            // The measure is over.
        }
    }

    private async Task CarryAsync(TcpClient browser)
    {
        using var kept = browser;
        using var server = new TcpClient { NoDelay = true };
        browser.NoDelay = true;
        try
        {
            await server.ConnectAsync(_server.Host, _server.Port, _closing.Token);
            await Task.WhenAny(PumpAsync(browser.GetStream(), server.GetStream(), isDown: false), PumpAsync(server.GetStream(), browser.GetStream(), isDown: true));
        }
        catch (Exception end) when (end is OperationCanceledException or IOException or SocketException)
        {
            // One of the two hung up.
        }
    }

    /// <summary>Pieces travel one behind the other: the way is long for each, and does not slow the next.</summary>
    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool isDown)
    {
        var travelling = Channel.CreateUnbounded<(byte[] Piece, double Arrives)>();
        var arriving = ArriveAsync(travelling.Reader, to);
        var piece = new byte[8 * 1024];
        int read;
        while ((read = await from.ReadAsync(piece, _closing.Token)) > 0)
        {
            travelling.Writer.TryWrite((piece[..read], isDown ? Arrival(read) : Now + _oneWay));
        }

        travelling.Writer.Complete();
        await arriving;
    }

    private async Task ArriveAsync(ChannelReader<(byte[] Piece, double Arrives)> travelling, NetworkStream to)
    {
        await foreach (var (piece, arrives) in travelling.ReadAllAsync(_closing.Token))
        {
            var wait = arrives - Now;
            await Task.Delay(TimeSpan.FromSeconds(Math.Max(0, wait)), _closing.Token);
            await to.WriteAsync(piece, _closing.Token);
        }
    }

    /// <summary>When a piece is there: after those before it, the time it takes to pass, and the way.</summary>
    private double Arrival(int bytes)
    {
        Interlocked.Add(ref _bytes, bytes);
        lock (_turn)
        {
            _freeAt = Math.Max(Now, _freeAt) + (bytes / _bytesPerSecond);
            return _freeAt + _oneWay;
        }
    }
}
