using System.Diagnostics;
using System.Globalization;
using Relais.Scenes.Pictures;

namespace Relais.Bench.Gallery;

/// <summary>Invented photos as a telephone takes them: 4,000 × 3,000 pixels, with the grain of a sensor, which does not compress.</summary>
internal static class TwelveMegapixels
{
    /// <summary>The photo of that number.</summary>
    /// <exception cref="InvalidOperationException">libvips is absent.</exception>
    public static async Task<byte[]> OfAsync(int number)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-photo-").FullName;
        try
        {
            string At(string name) => Path.Combine(folder, name);
            await File.WriteAllBytesAsync(At("small.jpg"), Jpeg.Encode(Photo.Of((Sight)(number % Enum.GetValues<Sight>().Length), number).Double()));
            await VipsAsync("resize", At("small.jpg"), At("large.v"), "6.25");
            await VipsAsync("gaussnoise", At("grain.v"), "4000", "3000", "--sigma", "9", "--mean", "0", "--seed", number.ToString(CultureInfo.InvariantCulture));
            await VipsAsync("add", At("large.v"), At("grain.v"), At("sum.v"));
            await VipsAsync("cast", At("sum.v"), At("photo.jpg[Q=90]"), "uchar");
            return await File.ReadAllBytesAsync(At("photo.jpg"));
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task VipsAsync(params string[] arguments)
    {
        using var vips = Process.Start(new ProcessStartInfo("vips", arguments) { RedirectStandardError = true })!;
        var errors = await vips.StandardError.ReadToEndAsync();
        await vips.WaitForExitAsync();
        if (vips.ExitCode != 0)
        {
            throw new InvalidOperationException($"vips {arguments[0]}: {errors}");
        }
    }
}
