using System.Buffers;
using System.IO.Pipelines;
using System.Runtime.CompilerServices;
using System.Security.Cryptography;
using System.Text;

namespace Relais.Documents.Catalogues;

/// <summary>A line of a file, or null when it is longer than any line should be.</summary>
internal readonly record struct CatalogueLine(int Number, string? Text);

/// <summary>Reads lines as they come, whatever the size of the file, and hashes them on the way.</summary>
/// <remarks>French public catalogues come in Windows-1252 or in UTF-8, and change their mind: each line says by itself which it is.</remarks>
internal static class CatalogueLines
{
    public const int MaxBytes = 64 * 1024;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    public static async IAsyncEnumerable<CatalogueLine> ReadAsync(Stream stream, IncrementalHash hash, [EnumeratorCancellation] CancellationToken ct)
    {
        var reader = PipeReader.Create(stream, new StreamPipeReaderOptions(leaveOpen: true));
        var (number, isSkipping) = (0, false);
        while (true)
        {
            var read = await reader.ReadAsync(ct);
            var rest = read.Buffer;
            while (rest.PositionOf((byte)'\n') is { } end)
            {
                var line = rest.Slice(0, end);
                Hash(hash, rest.Slice(0, rest.GetPosition(1, end)));
                rest = rest.Slice(rest.GetPosition(1, end));
                number++;
                yield return new CatalogueLine(number, isSkipping || line.Length > MaxBytes ? null : TextOf(line));
                isSkipping = false;
            }

            if (rest.Length > MaxBytes || (read.IsCompleted && rest.Length > 0))
            {
                Hash(hash, rest);
                if (read.IsCompleted)
                {
                    number++;
                    yield return new CatalogueLine(number, isSkipping || rest.Length > MaxBytes ? null : TextOf(rest));
                }

                isSkipping = true;
                rest = rest.Slice(rest.End);
            }

            reader.AdvanceTo(rest.Start, rest.End);
            if (read.IsCompleted)
            {
                await reader.CompleteAsync();
                yield break;
            }
        }
    }

    private static void Hash(IncrementalHash hash, ReadOnlySequence<byte> bytes)
    {
        foreach (var part in bytes)
        {
            hash.AppendData(part.Span);
        }
    }

    private static string TextOf(ReadOnlySequence<byte> line)
    {
        var bytes = line.ToArray();
        try
        {
            return Strict.GetString(bytes).TrimStart('\uFEFF').TrimEnd('\r');
        }
        catch (DecoderFallbackException)
        {
            return Windows.GetString(bytes).TrimEnd('\r');
        }
    }
}
