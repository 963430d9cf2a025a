using System.Diagnostics;
using Microsoft.Extensions.Logging.Abstractions;
using Relais.Platform.Files;
using Relais.Platform.Files.Thumbnails;
using Xunit;

namespace Relais.Tests.Platform.Files;

public sealed class ThumbnailerTests : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("relais-thumbnails-").FullName;

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(".jpg")]
    [InlineData(".png")]
    public async Task A_picture_becomes_smaller_and_keeps_its_shape(string format)
    {
        var thumbnail = await MakeAsync(new FilesOptions(), await Vips.MakeAsync(format, 900, 600), ThumbnailSize.Screen with { Width = 320 });

        var (_, facts) = await Cleaning.CleanAsync(thumbnail!, FileKind.Jpeg);
        Assert.Equal((320, 213), (facts!.Width, facts.Height));
    }

    [Fact]
    public async Task A_photo_taken_sideways_comes_out_upright()
    {
        var sideways = Samples.Talkative(await Vips.MakeAsync(".jpg[strip]", 900, 600), orientation: 6);

        var (_, facts) = await Cleaning.CleanAsync((await MakeAsync(new FilesOptions(), sideways, ThumbnailSize.Screen with { Width = 320 }))!, FileKind.Jpeg);
        Assert.Equal((213, 320, 1), (facts!.Width, facts.Height, facts.Orientation));
    }

    [Fact]
    public async Task For_a_grid_it_is_a_webp_of_some_kilobytes_without_a_profile()
    {
        var thumbnail = await MakeAsync(new FilesOptions(), await Vips.MakeAsync(".jpg", 4_000, 3_000), ThumbnailSize.Grid, Haste.Background);

        Assert.True(thumbnail.AsSpan(8).StartsWith("WEBP"u8));
        Assert.InRange(thumbnail!.Length, 100, 16_000);
        Assert.Equal(-1, thumbnail.AsSpan().IndexOf("ICCP"u8));
        Assert.Equal(360 * 270 * 3, (await Vips.PixelsAsync(thumbnail))!.Length);
    }

    [Fact]
    public async Task Nobody_waits_it_gives_way_to_everything_else()
    {
        var report = Path.Combine(_folder, "nice");
        var program = await ProgramAsync($"nice > {report}");

        await MakeAsync(new FilesOptions { Thumbnailer = program }, [1], ThumbnailSize.Grid, Haste.Background);

        Assert.Equal("19", (await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken)).Trim());
    }

    [Fact]
    public async Task Without_the_program_there_is_none()
    {
        Assert.Null(await MakeAsync(new FilesOptions { Thumbnailer = "/absent/vipsthumbnail" }, [1], ThumbnailSize.Grid));
        Assert.Null(await MakeAsync(new FilesOptions { Thumbnailer = null }, [1], ThumbnailSize.Grid));
    }

    [Fact]
    public async Task A_file_that_is_no_picture_gives_none() => Assert.Null(await MakeAsync(new FilesOptions(), Pdfs.Simple(), ThumbnailSize.Grid));

    [Fact]
    public async Task A_program_that_hangs_is_killed_in_time()
    {
        var watch = Stopwatch.StartNew();

        Assert.Null(await MakeAsync(new FilesOptions { Thumbnailer = await ProgramAsync("sleep 60"), ThumbnailSeconds = 1 }, [1], ThumbnailSize.Grid));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(10), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_program_that_prints_without_end_is_killed() =>
        Assert.Null(await MakeAsync(new FilesOptions { Thumbnailer = await ProgramAsync("yes"), ThumbnailSeconds = 5 }, [1], ThumbnailSize.Grid));

    [Fact]
    public async Task The_program_has_little_memory_little_time_and_small_files()
    {
        var report = Path.Combine(_folder, "report");
        var program = await ProgramAsync($"echo \"$(ulimit -v) $(ulimit -t) $(ulimit -f) $(ulimit -c)\" > {report}");

        await MakeAsync(new FilesOptions { Thumbnailer = program, ThumbnailMegabytes = 300, ThumbnailSeconds = 7 }, [1], ThumbnailSize.Grid);

        Assert.Equal("307200 7 2048 0", (await File.ReadAllTextAsync(report, TestContext.Current.CancellationToken)).Trim());
    }

    private static async Task<byte[]?> MakeAsync(FilesOptions options, byte[] picture, ThumbnailSize size, Haste haste = Haste.Waited)
    {
        using var thumbnailer = new Thumbnailer(options, NullLogger<Thumbnailer>.Instance);
        return await thumbnailer.MakeAsync(new MemoryStream(picture), size, haste, TestContext.Current.CancellationToken);
    }

    private async Task<string> ProgramAsync(string script)
    {
        var path = Path.Combine(_folder, Path.GetRandomFileName());
        await File.WriteAllTextAsync(path, "#!/bin/sh\n" + script + "\n");
        Assert.False(OperatingSystem.IsWindows(), "The thumbnailer runs under a Unix shell.");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserExecute);
        }

        return path;
    }
}
