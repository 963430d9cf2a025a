namespace Relais.Platform.Files.Thumbnails;

/// <summary>One of the smaller sizes of a picture.</summary>
/// <param name="Width">The longest side, in pixels; it names the size.</param>
/// <param name="Output">The format, as libvips writes it; without colour profile nor metadata.</param>
/// <param name="MediaType">What it is served as.</param>
internal sealed record ThumbnailSize(int Width, string Output, string MediaType)
{
    /// <summary>For a grid: about ten kilobytes, so that forty come in less than a second on a rural line.</summary>
    public static ThumbnailSize Grid { get; } = new(360, ".webp[Q=60,strip,profile=none]", "image/webp");

    /// <summary>For a screen.</summary>
    public static ThumbnailSize Screen { get; } = new(1600, ".jpg[Q=75,strip,background=255]", "image/jpeg");

    /// <summary>From the smallest to the largest.</summary>
    public static IReadOnlyList<ThumbnailSize> All { get; } = [Grid, Screen];

    /// <summary>What a stored thumbnail is.</summary>
    public static ThumbnailSize Of(int width) => All.Single(size => size.Width == width);
}
