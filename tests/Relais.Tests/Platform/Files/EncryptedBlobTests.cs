using FsCheck;
using FsCheck.Fluent;
using Relais.Kernel;
using Relais.Platform.Files.Encryption;
using Xunit;

namespace Relais.Tests.Platform.Files;

public class EncryptedBlobTests
{
    private const int Chunk = BlobFormat.ChunkSize;

    private static readonly byte[] Key = [.. Enumerable.Range(0, 32).Select(i => (byte)i)];
    private readonly BlobLabel _label = BlobLabel.Content(FileId.New());

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(Chunk - 1)]
    [InlineData(Chunk)]
    [InlineData(Chunk + 1)]
    [InlineData(3 * Chunk)]
    [InlineData((3 * Chunk) + 17)]
    public async Task What_is_written_reads_back(int length)
    {
        var clear = Clear(length);

        Assert.Equal(clear, await ReadAsync(await SealAsync(clear), length));
    }

    [Fact]
    public void Any_range_reads_back() => Check.QuickThrowOnFailure(Prop.ForAll(
        Gen.Choose(0, 4 * Chunk).Zip(Gen.Choose(0, 4 * Chunk)).ToArbitrary(),
        range => RangeHoldsAsync(Math.Min(range.Item1, range.Item2), Math.Max(range.Item1, range.Item2)).GetAwaiter().GetResult()));

    [Fact]
    public async Task Nothing_of_the_clear_bytes_shows()
    {
        var blob = await SealAsync(Samples.Text(string.Concat(Enumerable.Repeat("patient ", 20_000))));

        Assert.True(blob.AsSpan().IndexOf("patient"u8) < 0);
    }

    [Fact]
    public async Task The_same_bytes_never_give_the_same_blob() =>
        Assert.NotEqual(await SealAsync(Clear(100)), await SealAsync(Clear(100)));

    [Fact]
    public async Task Any_changed_byte_is_detected()
    {
        var random = new Random(20260302);
        var blob = await SealAsync(Clear((2 * Chunk) + 500));
        for (var i = 0; i < 300; i++)
        {
            var changed = (byte[])blob.Clone();
            changed[i < 60 ? i : random.Next(changed.Length)] ^= (byte)(1 << random.Next(8));

            await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(changed, (2 * Chunk) + 500));
        }
    }

    [Fact]
    public async Task The_unchanged_blob_is_not_called_changed() =>
        Assert.Equal(2 * Chunk, (await ReadAsync(await SealAsync(Clear(2 * Chunk)), 2 * Chunk)).Length);

    [Theory]
    [InlineData(1)]
    [InlineData(BlobFormat.SealedChunkSize)]
    [InlineData(2 * BlobFormat.SealedChunkSize)]
    public async Task A_cut_blob_is_detected(int cut)
    {
        var blob = await SealAsync(Clear(3 * Chunk));

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(blob[..^cut], 3 * Chunk));
    }

    [Theory]
    [InlineData(Chunk)]
    [InlineData(2 * Chunk)]
    public async Task A_blob_cut_with_its_row_changed_accordingly_is_detected(int length)
    {
        var blob = await SealAsync(Clear(3 * Chunk));
        var cut = blob[..(int)BlobFormat.StartOf(length / Chunk)];

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(cut, length));
    }

    [Fact]
    public async Task Bytes_after_the_end_are_detected() =>
        await Assert.ThrowsAsync<InvalidDataException>(async () => await ReadAsync([.. await SealAsync(Clear(Chunk)), 0], Chunk));

    [Fact]
    public async Task Exchanged_chunks_are_detected()
    {
        var blob = await SealAsync(Clear(3 * Chunk));
        var (first, second, third) = ((int)BlobFormat.StartOf(0), (int)BlobFormat.StartOf(1), (int)BlobFormat.StartOf(2));
        byte[] exchanged = [.. blob[..first], .. blob[second..third], .. blob[first..second], .. blob[third..]];

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(exchanged, 3 * Chunk));
    }

    [Fact]
    public async Task A_blob_cannot_stand_in_for_another()
    {
        var blob = await SealAsync(Clear(100));

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(blob, 100, BlobLabel.Content(FileId.New())));
        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(blob, 100, BlobLabel.Thumbnail(_label.File, 320)));
    }

    [Fact]
    public async Task An_empty_blob_is_authenticated_too() =>
        await Assert.ThrowsAsync<InvalidDataException>(async () => await ReadAsync((await SealAsync(Clear(1)))[..^1], 0));

    [Fact]
    public async Task A_blob_without_its_last_chunk_is_unreadable()
    {
        using var target = new MemoryStream();
        await using (var encrypting = new EncryptingStream(target, Key, _label))
        {
            await encrypting.WriteAsync(Clear(2 * Chunk), TestContext.Current.CancellationToken);
        }

        await Assert.ThrowsAsync<InvalidDataException>(() => ReadAsync(target.ToArray(), 2 * Chunk));
    }

    private static byte[] Clear(int length)
    {
        var clear = new byte[length];
        new Random(length).NextBytes(clear);
        return clear;
    }

    private async Task<bool> RangeHoldsAsync(int from, int to)
    {
        var clear = Clear(4 * Chunk);
        await using var stream = Open(await SealAsync(clear), clear.Length, _label);
        stream.Position = from;
        var read = new byte[to - from];
        await stream.ReadExactlyAsync(read);
        return read.AsSpan().SequenceEqual(clear.AsSpan(from, to - from));
    }

    private async Task<byte[]> SealAsync(byte[] clear)
    {
        using var target = new MemoryStream();
        await using var encrypting = new EncryptingStream(target, Key, _label);
        foreach (var piece in clear.Chunk(9_999))
        {
            await encrypting.WriteAsync(piece);
        }

        await encrypting.CompleteAsync(TestContext.Current.CancellationToken);
        return target.ToArray();
    }

    private async Task<byte[]> ReadAsync(byte[] blob, long length, BlobLabel? label = null)
    {
        await using var stream = Open(blob, length, label ?? _label);
        using var clear = new MemoryStream();
        await stream.CopyToAsync(clear, TestContext.Current.CancellationToken);
        return clear.ToArray();
    }

    private static DecryptingStream Open(byte[] blob, long length, BlobLabel label) =>
        new((from, _) => Task.FromResult<Stream>(new MemoryStream(blob[(int)Math.Min(from, blob.Length)..])), Key, label, length);
}
