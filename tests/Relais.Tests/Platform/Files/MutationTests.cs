using System.Diagnostics;
using Relais.Kernel;
using Relais.Platform.Files;
using Xunit;

namespace Relais.Tests.Platform.Files;

/// <summary>A thousand broken files of each format: refused or cleaned, never a crash, never a hang, never accepted and corrupt.</summary>
public class MutationTests
{
    private const int Mutations = 1_000;
    private const int Seed = 20260302;

    [Theory]
    [InlineData(FileKind.Jpeg)]
    [InlineData(FileKind.Png)]
    [InlineData(FileKind.Pdf)]
    [InlineData(FileKind.Dicom)]
    public async Task Broken_files_are_refused_or_cleaned(FileKind kind)
    {
        var original = await OriginalAsync(kind);
        var random = new Random(Seed);
        var (refused, accepted) = (0, 0);
        for (var i = 0; i < Mutations; i++)
        {
            var mutant = Mutate(original, random);
            var watch = Stopwatch.StartNew();
            var cleaned = await TryAsync(mutant, kind, $"seed {Seed}, mutation {i}");

            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"seed {Seed}, mutation {i}: {watch.Elapsed}");
            if (cleaned is null)
            {
                refused++;
                continue;
            }

            accepted++;
            var again = await TryAsync(cleaned, kind, $"seed {Seed}, mutation {i}, again");
            Assert.True(cleaned.AsSpan().SequenceEqual(again), $"seed {Seed}, mutation {i}: not stable");
            Assert.False(kind.IsPicture() && cleaned.Length > mutant.Length + 40, $"seed {Seed}, mutation {i}: grew");
        }

        Assert.True(refused > Mutations / 10, $"Only {refused} refused: the mutator is too kind.");
        Assert.True(accepted + refused == Mutations);
    }

    [Fact]
    public async Task A_png_is_accepted_only_with_all_its_coded_pixels()
    {
        var original = await OriginalAsync(FileKind.Png);
        var random = new Random(Seed + 1);
        var pixels = await Vips.PixelsAsync(original);
        var judged = 0;
        for (var i = 0; i < 400 && judged < 10; i++)
        {
            var mutant = Mutate(original, random);
            if (!mutant.AsSpan().SequenceEqual(original) && await TryAsync(mutant, FileKind.Png, $"mutation {i}") is { } cleaned)
            {
                judged++;
                Assert.Equal(pixels, await Vips.PixelsAsync(cleaned));
            }
        }

        Assert.True(judged > 0);
    }

    private static async Task<byte[]> OriginalAsync(FileKind kind) => kind switch
    {
        FileKind.Jpeg => Samples.Talkative(await Vips.MakeAsync(".jpg[Q=50,strip,interlace]", 48, 32), 6),
        FileKind.Png => Samples.TalkativePng(await Vips.MakeAsync(".png[strip]", 24, 16), 6),
        FileKind.Pdf => Pdfs.Packed("<< /Type /Font /BaseFont /Helvetica >>", "/OpenAction 9 0 R"),
        _ => Samples.Dicom(),
    };

    private static async Task<byte[]?> TryAsync(byte[] bytes, FileKind kind, string what)
    {
        try
        {
            return (await Cleaning.CleanAsync(bytes, kind)).Bytes;
        }
        catch (RefusedException)
        {
            return null;
        }
        catch (Exception e)
        {
            throw new Xunit.Sdk.XunitException($"{kind}, {what}: {e}");
        }
    }

    private static byte[] Mutate(byte[] original, Random random)
    {
        var bytes = original.ToList();
        for (var changes = random.Next(1, 5); changes > 0; changes--)
        {
            var at = random.Next(bytes.Count);
            var length = Math.Min(random.Next(1, 40), bytes.Count - at);
            switch (random.Next(7))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << random.Next(8));
                    break;
                case 1:
                    bytes[at] = random.GetItems<byte>([0, 1, 0x7F, 0x80, 0xFE, 0xFF, 0xD8, 0xD9, 0xDA, (byte)'/'], 1)[0];
                    break;
                case 2:
                    bytes.RemoveRange(at, Math.Min(length, bytes.Count - 1));
                    break;
                case 3:
                    bytes.InsertRange(at, bytes.GetRange(random.Next(bytes.Count - length + 1), length));
                    break;
                case 4:
                    bytes.RemoveRange(at, bytes.Count - at);
                    bytes.Add(0);
                    break;
                case 5:
                    bytes.InsertRange(at, Enumerable.Range(0, length).Select(_ => (byte)random.Next(256)));
                    break;
                default:
                    bytes.InsertRange(bytes.Count, bytes.GetRange(at, length));
                    break;
            }
        }

        return [.. bytes];
    }
}
