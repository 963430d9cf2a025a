using System.Diagnostics;
using Relais.Kernel;
using Relais.Platform.Files;
using Relais.Platform.Files.Formats;
using Xunit;

namespace Relais.Tests.Platform.Files;

/// <summary>Ten thousand broken files of each format: refused or cleaned, never a crash, never a hang, never accepted and corrupt, never another type.</summary>
public class MutationTests
{
    private const int Mutations = 10_000;
    private const int Seed = 20260302;

    [Theory]
    [InlineData(FileKind.Jpeg)]
    [InlineData(FileKind.Png)]
    [InlineData(FileKind.Pdf)]
    [InlineData(FileKind.Dicom)]
    public async Task Broken_files_are_refused_or_cleaned(FileKind kind)
    {
        var original = await OriginalAsync(kind);
        var (refused, accepted, elsewhere) = (0, 0, 0);
        await Parallel.ForAsync(0, Mutations, TestContext.Current.CancellationToken, async (i, _) =>
        {
            var mutant = Mutate(original, new Random(Seed + i));
            var watch = Stopwatch.StartNew();
            var (found, cleaned) = await ReceiveAsync(mutant, $"seed {Seed + i}");
            Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"seed {Seed + i}: {watch.Elapsed}");
            if (cleaned is null)
            {
                Interlocked.Increment(ref refused);
                return;
            }

            Interlocked.Increment(ref accepted);
            Interlocked.Add(ref elsewhere, found == kind ? 0 : 1);
            var (again, stable) = await ReceiveAsync(cleaned, $"seed {Seed + i}, again");
            Assert.True(again == found && cleaned.AsSpan().SequenceEqual(stable), $"seed {Seed + i}: not stable");
            Assert.False(kind.IsPicture() && cleaned.Length > mutant.Length + 40, $"seed {Seed + i}: grew");
        });

        Assert.True(refused > Mutations / 10, $"Only {refused} refused: the mutator is too kind.");
        Assert.True(accepted > 0 && accepted + refused == Mutations);
        Assert.Equal(0, elsewhere);
    }

    [Fact]
    public async Task A_jpeg_that_is_accepted_opens_with_the_size_that_was_read()
    {
        var original = await OriginalAsync(FileKind.Jpeg);
        var judged = 0;
        for (var i = 0; i < 400 && judged < 20; i++)
        {
            var mutant = Mutate(original, new Random(Seed + i));
            if (await CleanOrNullAsync(mutant, FileKind.Jpeg) is { } found && !found.Bytes.AsSpan().SequenceEqual(original))
            {
                judged++;
                var pixels = await Vips.PixelsAsync(found.Bytes);
                Assert.True(pixels is null || pixels.Length % (found.Facts!.Width * found.Facts.Height) == 0, $"seed {Seed + i}: another size");
            }
        }

        Assert.True(judged > 10);
    }

    [Fact]
    public async Task A_dicom_cut_anywhere_is_accepted_only_between_two_elements()
    {
        var whole = Samples.DicomFrames();
        var ends = new List<int>();
        for (var length = 133; length < whole.Length; length++)
        {
            if (await Cleaning.WhyNotAsync(whole[..length], FileKind.Dicom) is null)
            {
                ends.Add(length);
            }
        }

        Assert.Null(await Cleaning.WhyNotAsync(whole, FileKind.Dicom));
        Assert.InRange(ends.Count, 1, 12);
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

    /// <summary>What the server does: recognises the bytes, then cleans what it recognised.</summary>
    private static async Task<(FileKind Kind, byte[]? Cleaned)> ReceiveAsync(byte[] bytes, string what) =>
        Signatures.WhyNotAccept(bytes.AsSpan(0, Math.Min(bytes.Length, Signatures.HeadSize)), out var kind) is null ? (kind, await TryAsync(bytes, kind, what)) : (kind, null);

    private static async Task<(byte[] Bytes, PictureFacts? Facts)?> CleanOrNullAsync(byte[] bytes, FileKind kind)
    {
        try
        {
            return await Cleaning.CleanAsync(bytes, kind);
        }
        catch (RefusedException)
        {
            return null;
        }
    }

    private static async Task<byte[]> OriginalAsync(FileKind kind) => kind switch
    {
        FileKind.Jpeg => Samples.Talkative(await Vips.MakeAsync(".jpg[Q=50,strip,interlace]", 48, 32), 6),
        FileKind.Png => Samples.TalkativePng(await Vips.MakeAsync(".png[strip]", 24, 16), 6),
        FileKind.Pdf => Pdfs.Packed("<< /Type /Font /BaseFont /Helvetica >>", "/OpenAction 9 0 R"),
        _ => Samples.DicomFrames(),
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
