using System.Buffers.Binary;

namespace Relais.Platform.Files.Encryption;

/// <summary>How encrypted bytes lie on disk: <c>RLF</c>, version, 7 random bytes, then chunks of 64 KiB each followed by its 16-byte tag.</summary>
/// <remarks>The STREAM construction over AES-256-GCM: the nonce holds the chunk's rank and whether it is the last, so that chunks can
/// be neither cut off, added nor exchanged. An empty file is one empty last chunk. One data key never serves more than 2³² chunks.</remarks>
internal static class BlobFormat
{
    public const byte Version = 1;
    public const int ChunkSize = 64 * 1024;
    public const int TagSize = 16;
    public const int SealedChunkSize = ChunkSize + TagSize;
    public const int PrefixSize = 7;
    public const int HeaderSize = 4 + PrefixSize;
    public const int KeySize = 32;

    private const int NonceSize = 12;

    public static ReadOnlySpan<byte> Magic => [(byte)'R', (byte)'L', (byte)'F', Version];

    public static byte[] Nonce(ReadOnlySpan<byte> prefix, long chunk, bool isLast)
    {
        var nonce = new byte[NonceSize];
        prefix.CopyTo(nonce);
        BinaryPrimitives.WriteUInt32BigEndian(nonce.AsSpan(PrefixSize), checked((uint)chunk));
        nonce[^1] = isLast ? (byte)1 : (byte)0;
        return nonce;
    }

    public static long LastChunk(long length) => length == 0 ? 0 : (length - 1) / ChunkSize;

    public static long StartOf(long chunk) => HeaderSize + (chunk * SealedChunkSize);
}
