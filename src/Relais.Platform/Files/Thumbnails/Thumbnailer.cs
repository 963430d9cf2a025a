using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using Microsoft.Extensions.Logging;

namespace Relais.Platform.Files.Thumbnails;

/// <summary>Makes smaller pictures with <c>vipsthumbnail</c>, in a process of its own with little time, little memory and no file larger than 1 MiB.</summary>
/// <remarks>Nothing is ever decoded in the server. Without the program, or when it fails, there is no thumbnail and pages show the original.</remarks>
internal sealed class Thumbnailer(FilesOptions options, ILogger<Thumbnailer> log) : IDisposable
{
    private const int MaxOutput = 8 * 1024 * 1024;

    // The program in the background gives way to everything else: its clock runs while it does not.
    private const int Patience = 10;

    private readonly SemaphoreSlim _turn = new(Math.Max(1, Environment.ProcessorCount / 2));

    public void Dispose() => _turn.Dispose();

    /// <summary>The picture in that size, upright; null when it cannot be made.</summary>
    /// <param name="picture">A seekable JPEG or PNG in the clear.</param>
    /// <param name="size">How large, in which format.</param>
    /// <param name="haste">Whether somebody waits.</param>
    /// <param name="ct">Stops the program.</param>
    /// <exception cref="IOException">The store does not give the picture.</exception>
    public async Task<byte[]?> MakeAsync(Stream picture, ThumbnailSize size, Haste haste, CancellationToken ct)
    {
        if (options.Thumbnailer is null)
        {
            return null;
        }

        await _turn.WaitAsync(ct);
        try
        {
            if (await RunAsync(picture, Command(size, haste, "--export-profile", "srgb"), haste, ct) is { } exact)
            {
                return exact;
            }

            // A wrong colour profile must not cost the thumbnail: once more, with the colours as they are.
            picture.Position = 0;
            return await RunAsync(picture, Command(size, haste), haste, ct);
        }
        catch (Exception e) when (e is Win32Exception || (e is OperationCanceledException && !ct.IsCancellationRequested))
        {
            log.LogWarning(e, "No thumbnail of {Width} pixels", size.Width);
            return null;
        }
        finally
        {
            _turn.Release();
        }
    }

    private async Task<byte[]?> RunAsync(Stream picture, ProcessStartInfo command, Haste haste, CancellationToken ct)
    {
        using var limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(TimeSpan.FromSeconds(options.ThumbnailSeconds * (haste == Haste.Waited ? 1 : Patience)));
        using var process = Process.Start(command)!;
        try
        {
            var feeding = FeedAsync(picture, process.StandardInput.BaseStream, limit.Token);
            var errors = process.StandardError.ReadToEndAsync(limit.Token);
            var output = await ReadAsync(process.StandardOutput.BaseStream, limit.Token);
            await feeding;
            await process.WaitForExitAsync(limit.Token);
            if (process.ExitCode == 0 && IsPicture(output))
            {
                return output;
            }

            log.LogWarning("The thumbnailer ends with {Code}: {Errors}", process.ExitCode, await errors);
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

    private ProcessStartInfo Command(ThumbnailSize size, Haste haste, params string[] colours)
    {
        var seconds = options.ThumbnailSeconds.ToString(CultureInfo.InvariantCulture);
        var kibibytes = (options.ThumbnailMegabytes * 1024L).ToString(CultureInfo.InvariantCulture);
        var way = haste == Haste.Waited ? "exec" : "exec nice -n 19";
        var command = new ProcessStartInfo("/bin/sh")
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            WorkingDirectory = "/",
            ArgumentList =
            {
                "-c", $"ulimit -t {seconds} && ulimit -v {kibibytes} && ulimit -f 2048 && ulimit -c 0 && {way} \"$0\" \"$@\"",
                options.Thumbnailer!, "stdin", "--size", $"{size.Width}x{size.Width}>", "-o", size.Output,
            },
        };
        Array.ForEach(colours, command.ArgumentList.Add);
        var path = command.Environment.TryGetValue("PATH", out var known) ? known : "/usr/bin:/bin";
        command.Environment.Clear();
        command.Environment["PATH"] = path;
        command.Environment["VIPS_BLOCK_UNTRUSTED"] = "1";
        command.Environment["VIPS_CONCURRENCY"] = "1";
        return command;
    }

    private static bool IsPicture(byte[] output) =>
        output is [0xFF, 0xD8, ..] || (output.AsSpan().StartsWith("RIFF"u8) && output.AsSpan(8).StartsWith("WEBP"u8));

    private static async Task FeedAsync(Stream picture, Stream input, CancellationToken ct)
    {
        await using var closing = input;
        var piece = new byte[64 * 1024];
        int read;
        do
        {
            // Outside of the try: a store that fails to give the picture is no fault of the picture.
            read = await picture.ReadAsync(piece, ct);
        }
        while (read > 0 && await TryWriteAsync(input, piece.AsMemory(0, read), ct));
    }

    private static async Task<bool> TryWriteAsync(Stream input, ReadOnlyMemory<byte> piece, CancellationToken ct)
    {
        try
        {
            await input.WriteAsync(piece, ct);
            await input.FlushAsync(ct);
            return true;
        }
        catch (IOException)
        {
            // The program stopped reading: its exit code tells whether it had enough.
            return false;
        }
    }

    private static async Task<byte[]> ReadAsync(Stream output, CancellationToken ct)
    {
        var bytes = new MemoryStream();
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await output.ReadAsync(piece, ct)) > 0 && bytes.Length < MaxOutput)
        {
            bytes.Write(piece, 0, read);
        }

        return bytes.Length < MaxOutput ? bytes.ToArray() : [];
    }
}

/// <summary>Whether somebody waits for a thumbnail.</summary>
internal enum Haste
{
    /// <summary>Somebody looks.</summary>
    Waited,

    /// <summary>Nobody yet: everything else goes first.</summary>
    Background,
}
