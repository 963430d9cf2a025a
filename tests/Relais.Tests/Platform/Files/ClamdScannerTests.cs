using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Logging.Abstractions;
using Relais.Platform.Files;
using Relais.Platform.Files.Scanning;
using Xunit;

namespace Relais.Tests.Platform.Files;

public class ClamdScannerTests(ClamdPeer clamd) : IClassFixture<ClamdPeer>
{
    [Fact]
    public async Task A_harmless_file_is_clean() => Assert.Equal(ScanVerdict.Clean, await ScanAsync(clamd.Socket, Pdfs.Simple()));

    [Fact]
    public async Task An_empty_stream_is_clean() => Assert.Equal(ScanVerdict.Clean, await ScanAsync(clamd.Socket, []));

    [Fact]
    public async Task A_known_pattern_is_found() => Assert.Equal(ScanVerdict.Infected, await ScanAsync(clamd.Socket, ClamdPeer.Eicar));

    [Fact]
    public async Task A_known_pattern_is_found_inside_a_document() =>
        Assert.Equal(ScanVerdict.Infected, await ScanAsync(clamd.Socket, Pdfs.Build([Pdfs.Stream("", ClamdPeer.Eicar)])));

    [Fact]
    public async Task A_file_larger_than_it_reads_is_not_clean() =>
        Assert.Equal(ScanVerdict.Unavailable, await ScanAsync(clamd.Socket, [.. Pdfs.Simple(), .. new byte[4 * 1024 * 1024]]));

    [Fact]
    public async Task A_file_larger_than_its_stream_is_not_clean() =>
        Assert.Equal(ScanVerdict.Unavailable, await ScanAsync(clamd.Socket, new byte[25 * 1024 * 1024]));

    [Fact]
    public async Task Without_clamd_nothing_is_clean() =>
        Assert.Equal(ScanVerdict.Unavailable, await ScanAsync(clamd.Socket + ".absent", [1, 2, 3]));

    [Theory]
    [InlineData("", false)]
    [InlineData("stream: OK", false)]
    [InlineData("stream: ok\0", false)]
    [InlineData("stream: OK \0", false)]
    [InlineData("OK\0", false)]
    [InlineData("INSTREAM size limit exceeded. ERROR\0", false)]
    [InlineData("HTTP/1.1 200 OK\r\n\r\n\0", false)]
    [InlineData("stream: OK\0", true)]
    public async Task Only_the_exact_answer_is_clean(string answer, bool isClean)
    {
        using var liar = new TcpListener(IPAddress.Loopback, 0);
        liar.Start();
        var answering = AnswerAsync(liar, Samples.Text(answer));

        var verdict = await ScanAsync($"tcp://127.0.0.1:{((IPEndPoint)liar.LocalEndpoint).Port}", [1, 2, 3]);

        Assert.Equal(isClean ? ScanVerdict.Clean : ScanVerdict.Unavailable, verdict);
        await answering;
    }

    [Fact]
    public async Task A_scanner_that_never_answers_is_given_up()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();

        Assert.Equal(ScanVerdict.Unavailable, await ScanAsync($"tcp://127.0.0.1:{((IPEndPoint)mute.LocalEndpoint).Port}", [1], seconds: 1));
    }

    [Fact]
    public async Task A_person_who_leaves_stops_the_scan()
    {
        using var mute = new TcpListener(IPAddress.Loopback, 0);
        mute.Start();
        using var left = new CancellationTokenSource(TimeSpan.FromMilliseconds(200));

        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => Scanner($"tcp://127.0.0.1:{((IPEndPoint)mute.LocalEndpoint).Port}", 30).ScanAsync(new MemoryStream([1]), left.Token));
    }

    private static async Task AnswerAsync(TcpListener listener, byte[] answer)
    {
        using var client = await listener.AcceptTcpClientAsync(TestContext.Current.CancellationToken);
        var asked = new byte[10 + 7 + 4];
        await client.GetStream().ReadExactlyAsync(asked, TestContext.Current.CancellationToken);
        await client.GetStream().WriteAsync(answer, TestContext.Current.CancellationToken);
    }

    private static Task<ScanVerdict> ScanAsync(string address, byte[] bytes, int seconds = 30) =>
        Scanner(address, seconds).ScanAsync(new MemoryStream(bytes), TestContext.Current.CancellationToken);

    private static ClamdScanner Scanner(string address, int seconds) =>
        new(new FilesOptions { Clamd = address, ScanSeconds = seconds }, NullLogger<ClamdScanner>.Instance);
}
