using Relais.Platform.Files;
using Xunit;

namespace Relais.Tests.Platform.Files;

public class JpegCleanerTests
{
    private static readonly string[] Formats = [".jpg[Q=80,strip]", ".jpg[Q=60,strip,interlace]", ".jpg[strip,restart-interval=2]"];

    public static TheoryData<string> EveryFormat() => [.. Formats];

    [Theory]
    [MemberData(nameof(EveryFormat))]
    public async Task Everything_that_tells_of_the_place_is_gone(string format)
    {
        var talkative = Samples.Talkative(await Vips.MakeAsync(format), orientation: 6);
        Assert.True(Samples.HasCanary(talkative));

        var (clean, facts) = await Cleaning.CleanAsync(talkative, FileKind.Jpeg);

        Assert.False(Samples.HasCanary(clean));
        Assert.Equal(6, facts!.Orientation);
        Assert.Equal((160, 120), (facts.Width, facts.Height));
    }

    [Theory]
    [MemberData(nameof(EveryFormat))]
    public async Task Coded_pixels_are_untouched_and_the_photo_opens(string format)
    {
        var photo = await Vips.MakeAsync(format);

        var (clean, _) = await Cleaning.CleanAsync(Samples.Talkative(photo, orientation: 1), FileKind.Jpeg);

        var scan = photo.AsSpan().IndexOf((byte[])[0xFF, 0xDA]);
        Assert.True(clean.AsSpan().EndsWith(photo.AsSpan(scan)));
        Assert.Equal(await Vips.PixelsAsync(photo), await Vips.PixelsAsync(clean));
    }

    [Fact]
    public async Task Orientation_and_colours_are_kept_and_nothing_more()
    {
        var photo = await Vips.MakeAsync(Formats[0]);

        var (clean, _) = await Cleaning.CleanAsync(Samples.Talkative(photo, orientation: 8), FileKind.Jpeg);

        Assert.True(clean.AsSpan().IndexOf("ICC_PROFILE\0"u8) > 0);
        Assert.Equal(36 + 24, clean.Length - photo.Length);
    }

    [Fact]
    public async Task An_upright_photo_keeps_no_exif()
    {
        var (clean, _) = await Cleaning.CleanAsync(Samples.Talkative(await Vips.MakeAsync(Formats[0]), orientation: 1), FileKind.Jpeg);

        Assert.True(clean.AsSpan().IndexOf("Exif"u8) < 0);
    }

    [Fact]
    public async Task Cleaning_twice_changes_nothing()
    {
        var (once, _) = await Cleaning.CleanAsync(Samples.Talkative(await Vips.MakeAsync(Formats[1]), orientation: 3), FileKind.Jpeg);

        Assert.Equal(once, (await Cleaning.CleanAsync(once, FileKind.Jpeg)).Bytes);
    }

    [Fact]
    public async Task A_photo_cut_anywhere_is_refused()
    {
        var photo = await Vips.MakeAsync(Formats[0], 40, 30);
        for (var length = 0; length < photo.Length; length += 7)
        {
            Assert.NotNull(await Cleaning.WhyNotAsync(photo[..length], FileKind.Jpeg));
        }

        Assert.Equal("file.truncated", await Cleaning.WhyNotAsync(photo[..^2], FileKind.Jpeg));
        Assert.Null(await Cleaning.WhyNotAsync(photo, FileKind.Jpeg));
    }

    [Theory]
    [InlineData(0xC3)]
    [InlineData(0xC9)]
    public async Task A_compression_that_browsers_cannot_read_is_refused(byte frame)
    {
        var photo = await Vips.MakeAsync(Formats[0]);
        photo[photo.AsSpan().IndexOf((byte[])[0xFF, 0xC0]) + 1] = frame;

        Assert.Equal("file.unusual-jpeg", await Cleaning.WhyNotAsync(photo, FileKind.Jpeg));
    }

    [Fact]
    public async Task A_giant_is_refused_before_its_pixels()
    {
        var photo = await Vips.MakeAsync(Formats[0]);
        var frame = photo.AsSpan().IndexOf((byte[])[0xFF, 0xC0]);
        photo.AsSpan(frame + 5, 4).Fill(0xFF);

        Assert.Equal("file.too-many-pixels", await Cleaning.WhyNotAsync(photo, FileKind.Jpeg));
    }

    [Fact]
    public async Task A_photo_without_pixels_is_refused() =>
        Assert.Equal("file.damaged-jpeg", await Cleaning.WhyNotAsync([0xFF, 0xD8, 0xFF, 0xD9], FileKind.Jpeg));
}
