using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Text;
using Microsoft.Extensions.Logging;

namespace Relais.Platform.Documents;

/// <summary>Draws HTML as a tagged PDF with WeasyPrint, in a process of its own: little time, little memory, no network, nothing written on the disk.</summary>
internal sealed class WeasyPrint(DocumentsOptions options, ILogger log) : IDisposable
{
    private const int MaxOutput = 64 * 1024 * 1024;

    private static readonly TimeSpan ToSayItsOptions = TimeSpan.FromSeconds(20);

    private readonly SemaphoreSlim _asking = new(1);
    private string? _help;

    public void Dispose() => _asking.Dispose();

    /// <summary>Whether the program runs here; asked once.</summary>
    public async Task<bool> IsThereAsync(CancellationToken ct)
    {
        if (options.WeasyPrint is null)
        {
            return false;
        }

        await _asking.WaitAsync(ct);
        try
        {
            _help ??= await RunAsync(["--help"], "", ToSayItsOptions, ct) is { } said ? Encoding.UTF8.GetString(said) : "";
        }
        finally
        {
            _asking.Release();
        }

        return _help.Contains("pdf/ua-1", StringComparison.Ordinal);
    }

    /// <summary>The PDF, or null when it cannot be drawn; the log says why.</summary>
    public async Task<byte[]?> DrawAsync(string html, CancellationToken ct)
    {
        // PDF/UA is the variant that tags; PdfArchive makes a PDF/A-3 of it. Newer versions pack objects unless told otherwise.
        string[] told = _help!.Contains("--uncompressed-pdf", StringComparison.Ordinal) ? ["--uncompressed-pdf"] : [];
        return await RunAsync(["--quiet", "--encoding", "utf-8", "--pdf-variant", "pdf/ua-1", .. told, "-", "-"], html, TimeSpan.FromSeconds(options.Seconds), ct);
    }

    private async Task<byte[]?> RunAsync(IReadOnlyList<string> arguments, string html, TimeSpan time, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(time);
        try
        {
            return await RunAsync(arguments, html, limit.Token);
        }
        catch (Exception e) when (e is Win32Exception || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            log.LogWarning(e, "WeasyPrint draws nothing");
            return null;
        }
    }

    private async Task<byte[]?> RunAsync(IReadOnlyList<string> arguments, string html, CancellationToken ct)
    {
        using var process = Process.Start(Command(arguments))!;
        try
        {
            var feeding = FeedAsync(html, process.StandardInput, ct);
            var errors = process.StandardError.ReadToEndAsync(ct);
            var output = await ReadAsync(process.StandardOutput.BaseStream, ct);
            await feeding;
            await process.WaitForExitAsync(ct);
            if (process.ExitCode == 0 && output is not null)
            {
                return output;
            }

            // The document is health data: of what the program says, only the last line, the kind of error.
            log.LogWarning("WeasyPrint ends with {Code}: {Error}", process.ExitCode, Kind(await errors));
            return null;
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private ProcessStartInfo Command(IReadOnlyList<string> arguments)
    {
        var seconds = options.Seconds.ToString(CultureInfo.InvariantCulture);
        var kibibytes = (options.Megabytes * 1024L).ToString(CultureInfo.InvariantCulture);
        var command = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            StandardInputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false),
            WorkingDirectory = "/",
            ArgumentList = { "-c", $"ulimit -t {seconds} && ulimit -v {kibibytes} && ulimit -c 0 && exec \"$0\" \"$@\"", options.WeasyPrint! },
        };
        foreach (var argument in arguments)
        {
            command.ArgumentList.Add(argument);
        }

        var path = command.Environment.TryGetValue("PATH", out var known) ? known : "/usr/bin:/bin";
        command.Environment.Clear();
        command.Environment["PATH"] = path;
        command.Environment["LANG"] = "C.UTF-8";
        // Should a document ever ask the network for something in spite of OfflineHtml, nobody answers there.
        foreach (var proxy in (string[])["http_proxy", "https_proxy", "ftp_proxy"])
        {
            command.Environment[proxy] = "http://127.0.0.1:9";
        }

        return command;
    }

    private static async Task FeedAsync(string html, StreamWriter input, CancellationToken ct)
    {
        try
        {
            await using var closing = input;
            await input.WriteAsync(html.AsMemory(), ct);
        }
        catch (IOException)
        {
            // The program stopped reading: its exit code tells why.
        }
    }

    private static async Task<byte[]?> ReadAsync(Stream output, CancellationToken ct)
    {
        var bytes = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await output.ReadAsync(piece, ct)) > 0)
        {
            if (bytes.Length + read > MaxOutput)
            {
                return null;
            }

            bytes.Write(piece, 0, read);
        }

        return bytes.ToArray();
    }

    private static string Kind(string errors)
    {
        var last = errors.Split('\n', StringSplitOptions.RemoveEmptyEntries).LastOrDefault() ?? "";
        return last.Split(':')[0] is { Length: <= 60 } kind ? kind : "";
    }
}
