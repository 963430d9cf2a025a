using System.Buffers.Binary;
using System.Text.Json;

namespace Relais.Platform.Mail.Receiving;

/// <summary>Reads what a mail program tells: frames of one letter, a length of four bytes, that many bytes.</summary>
/// <remarks>The program is not trusted: a frame that is too long, or of an unknown kind, ends the conversation.</remarks>
internal sealed class Frames(Stream output) : IAsyncDisposable
{
    private const int MostJson = 8_000_000;
    private const int MostData = 32_000_000;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { RespectNullableAnnotations = true };

    private readonly BufferedStream _output = new(output, 64 * 1024);

    public ValueTask DisposeAsync() => _output.DisposeAsync();

    /// <summary>What is told next, or null at the end.</summary>
    /// <exception cref="InvalidDataException">The program does not speak as agreed.</exception>
    public async Task<T?> NextAsync<T>(CancellationToken ct)
        where T : class
    {
        if (await HeadAsync(ct) is not { } head)
        {
            return null;
        }

        InvalidUnless(head is { Letter: 'J', Length: >= 0 and <= MostJson });
        var bytes = new byte[head.Length];
        await _output.ReadExactlyAsync(bytes, ct);
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Json);
        }
        catch (JsonException e)
        {
            throw new InvalidDataException("The mail program told something else.", e);
        }
    }

    /// <summary>The bytes of what was just told.</summary>
    public PartStream Part() => new(this);

    /// <summary>How many bytes of the part come next; none at its end.</summary>
    internal async Task<int> PieceAsync(CancellationToken ct)
    {
        var head = await HeadAsync(ct);
        InvalidUnless(head is { Letter: 'D', Length: > 0 and <= MostData } or { Letter: 'E', Length: 0 });
        return head!.Value.Letter == 'E' ? 0 : head.Value.Length;
    }

    internal ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken ct) => _output.ReadAsync(buffer, ct);

    private async Task<(char Letter, int Length)?> HeadAsync(CancellationToken ct)
    {
        var head = new byte[5];
        var read = await _output.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, ct);
        InvalidUnless(read is 0 or 5);
        return read == 0 ? null : ((char)head[0], BinaryPrimitives.ReadInt32BigEndian(head.AsSpan(1)));
    }

    private static void InvalidUnless(bool isRight)
    {
        if (!isRight)
        {
            throw new InvalidDataException("The mail program stopped, or told something else.");
        }
    }
}
