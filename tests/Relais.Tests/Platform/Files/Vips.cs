using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Relais.Tests.Platform.Files;

/// <summary>Makes and reads pictures with libvips, an independent judge of what we write.</summary>
internal static class Vips
{
    /// <summary>A picture full of detail.</summary>
    /// <param name="format">As vips writes it: <c>.jpg[interlace]</c>, <c>.png</c>.</param>
    public static async Task<byte[]> MakeAsync(string format, int width = 160, int height = 120)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-vips-").FullName;
        try
        {
            var (noise, picture) = (Path.Combine(folder, "noise.png"), Path.Combine(folder, "picture" + format));
            await RunAsync("gaussnoise", noise, $"{width}", $"{height}", "--seed", "7");
            await RunAsync("copy", noise, picture);
            return await File.ReadAllBytesAsync(picture.Split('[')[0]);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    /// <summary>The decoded pixels, without regard to orientation; null when the picture does not open.</summary>
    public static async Task<byte[]?> PixelsAsync(byte[] picture)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-vips-").FullName;
        try
        {
            var (file, pixels) = (Path.Combine(folder, "picture"), Path.Combine(folder, "pixels.raw"));
            await File.WriteAllBytesAsync(file, picture);
            return await TryAsync("rawsave", file, pixels) ? await File.ReadAllBytesAsync(pixels) : null;
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static async Task RunAsync(params string[] arguments) => Assert.True(await TryAsync(arguments), $"vips {string.Join(' ', arguments)} failed.");

    private static async Task<bool> TryAsync(params string[] arguments)
    {
        try
        {
            using var vips = Process.Start(new ProcessStartInfo("vips", arguments) { RedirectStandardError = true })!;
            await vips.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
            await vips.WaitForExitAsync(TestContext.Current.CancellationToken);
            return vips.ExitCode == 0;
        }
        catch (Win32Exception)
        {
            Assert.Fail("The tests of pictures need libvips: apt-get install libvips-tools");
            return false;
        }
    }
}
