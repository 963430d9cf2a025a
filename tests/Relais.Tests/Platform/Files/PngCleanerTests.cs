using Relais.Platform.Files;
using Xunit;

namespace Relais.Tests.Platform.Files;

public class PngCleanerTests
{
    [Theory]
    [InlineData(".png[strip]")]
    [InlineData(".png[strip,interlace]")]
    [InlineData(".png[strip,palette]")]
    public async Task Everything_that_tells_of_the_maker_is_gone_and_the_picture_opens(string format)
    {
        var picture = await Vips.MakeAsync(format);
        var talkative = Samples.TalkativePng(picture, orientation: 6);
        Assert.True(Samples.HasCanary(talkative));

        var (clean, facts) = await Cleaning.CleanAsync(talkative, FileKind.Png);

        Assert.False(Samples.HasCanary(clean));
        Assert.Equal(6, facts!.Orientation);
        Assert.Equal(12 + 26, clean.Length - picture.Length);
        Assert.Equal(await Vips.PixelsAsync(picture), await Vips.PixelsAsync(clean));
    }

    [Fact]
    public async Task An_upright_picture_keeps_its_own_chunks_alone()
    {
        var picture = await Vips.MakeAsync(".png[strip]");

        Assert.Equal(picture, (await Cleaning.CleanAsync(Samples.TalkativePng(picture, orientation: 1), FileKind.Png)).Bytes);
    }

    [Fact]
    public async Task A_picture_cut_anywhere_is_refused()
    {
        var picture = await Vips.MakeAsync(".png[strip]", 40, 30);
        for (var length = 0; length < picture.Length; length += 7)
        {
            Assert.Equal("file.truncated", await Cleaning.WhyNotAsync(picture[..length], FileKind.Png));
        }

        Assert.Null(await Cleaning.WhyNotAsync(picture, FileKind.Png));
    }

    [Fact]
    public async Task A_bomb_is_refused_before_its_pixels() =>
        Assert.Equal("file.too-many-pixels", await Cleaning.WhyNotAsync([.. Samples.Header(60_000, 60_000), 1, 2, 3], FileKind.Png));

    [Fact]
    public async Task A_changed_byte_is_refused()
    {
        var picture = await Vips.MakeAsync(".png[strip]");
        picture[picture.Length / 2] ^= 1;

        Assert.Equal("file.damaged-png", await Cleaning.WhyNotAsync(picture, FileKind.Png));
    }

    [Fact]
    public async Task A_critical_chunk_that_nobody_knows_is_refused() =>
        Assert.Equal("file.damaged-png", await Cleaning.WhyNotAsync([.. Samples.Header(1, 1), .. Samples.Chunk("ABCD", [])], FileKind.Png));

    [Fact]
    public async Task A_picture_without_pixels_is_refused() =>
        Assert.Equal("file.damaged-png", await Cleaning.WhyNotAsync([.. Samples.Header(1, 1), .. Samples.Chunk("IEND", [])], FileKind.Png));
}
