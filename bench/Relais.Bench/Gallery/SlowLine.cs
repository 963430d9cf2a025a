using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Relais.Bench.Gallery;

/// <summary>A line of so many bits a second and so long a way between a browser and a server; all connections share it.</summary>
internal sealed class SlowLine : IAsyncDisposable
{
    private readonly TcpListener _listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource _closing = new();
    private readonly Uri _server;
    private readonly double _bytesPerSecond;
    private readonly TimeSpan _oneWay;
    private readonly Task _accepting;
    private readonly Lock _turn = new();
    private double _freeAt;
    private long _bytes;

    public SlowLine(Uri server, double megabits, TimeSpan roundTrip)
    {
        (_server, _bytesPerSecond, _oneWay) = (server, megabits * 1e6 / 8, roundTrip / 2);
        _listener.Start();
        Address = new Uri($"http://localhost:{((IPEndPoint)_listener.LocalEndpoint).Port}");
        _accepting = AcceptAsync();
    }

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

    private async Task PumpAsync(NetworkStream from, NetworkStream to, bool isDown)
    {
        var piece = new byte[8 * 1024];
        int read;
        while ((read = await from.ReadAsync(piece, _closing.Token)) > 0)
        {
            await Task.Delay(isDown ? Wait(read) : _oneWay, _closing.Token);
            await to.WriteAsync(piece.AsMemory(0, read), _closing.Token);
        }
    }

    /// <summary>How long a piece waits for those before it, takes to pass, and travels.</summary>
    private TimeSpan Wait(int bytes)
    {
        Interlocked.Add(ref _bytes, bytes);
        lock (_turn)
        {
            var now = Stopwatch.GetTimestamp() / (double)Stopwatch.Frequency;
            _freeAt = Math.Max(now, _freeAt) + (bytes / _bytesPerSecond);
            return TimeSpan.FromSeconds(_freeAt - now) + _oneWay;
        }
    }
}
