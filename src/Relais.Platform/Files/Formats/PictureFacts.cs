namespace Relais.Platform.Files.Formats;

/// <summary>What the container of a picture says.</summary>
/// <param name="Width">In stored pixels, before orientation.</param>
/// <param name="Height">In stored pixels, before orientation.</param>
/// <param name="Orientation">As in EXIF, 1 to 8; 1 is upright.</param>
internal sealed record PictureFacts(int Width, int Height, int Orientation);
