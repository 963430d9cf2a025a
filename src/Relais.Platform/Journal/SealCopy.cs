using System.Text;

namespace Relais.Platform.Journal;

/// <summary>A copy of the seals does not end as the database says: one of both was changed.</summary>
internal sealed class SealCopyDisagreesException : Exception;

/// <summary>One copy of the seals, outside the database: a file that Relais only ever lengthens.</summary>
/// <param name="ordinal">How people call it: copy 1, copy 2…</param>
/// <param name="path">The file.</param>
public sealed class SealCopy(int ordinal, string path)
{
    /// <summary>The name of the file in a folder of copies.</summary>
    public const string FileName = "seals.jsonl";

    /// <summary>1, 2… in the order of the configuration.</summary>
    public int Ordinal => ordinal;

    /// <summary>Where it is.</summary>
    public string Path => path;

    /// <summary>The fingerprint of a seal, or null where the copy does not reach so far whole.</summary>
    public string? FingerprintOf(long number) => Read().TakeWhile(line => line is not null).FirstOrDefault(line => line!.Print.Number == number)?.Print.Fingerprint;

    /// <summary>The seals, one after the other from the first; the last element is null where the copy itself is broken.</summary>
    /// <remarks>A line cut short by a crash is passed over when it begins the line that follows it.</remarks>
    internal IEnumerable<SealLine?> Read()
    {
        var cut = new List<string>();
        long number = 0;
        using var file = new StreamReader(Open());
        while (file.ReadLine() is { } text)
        {
            if (SealLine.Read(text) is not { } line)
            {
                cut.Add(text);
                continue;
            }

            if (line.Print.Number != ++number || !cut.TrueForAll(part => text.StartsWith(part, StringComparison.Ordinal)))
            {
                yield return null;
                yield break;
            }

            cut.Clear();
            yield return line;
        }

        if (cut.Count > 0 && !EndsCut())
        {
            yield return null;
        }
    }

    /// <summary>Adds seals at the end, on the disk before it returns.</summary>
    /// <param name="next">Gives the seals to write after the last one that the file holds, or null when none must be.</param>
    /// <returns>The last seal that the file holds now, 0 before the first; null while another node is writing.</returns>
    /// <exception cref="SealCopyDisagreesException">The file does not end as the database says.</exception>
    internal async Task<long?> AppendAsync(Func<SealPrint?, Task<IReadOnlyList<JournalCheckpoint>?>> next)
    {
        using var file = AppendOnlyFile.Open(path);
        if (file is null)
        {
            return null;
        }

        var (last, isWhole) = Last();
        var seals = await next(last) ?? throw new SealCopyDisagreesException();
        if (seals.Count == 0)
        {
            return last?.Number ?? 0;
        }

        var text = new StringBuilder(isWhole ? "" : "\n");
        foreach (var seal in seals)
        {
            text.Append(SealLine.Write(seal)).Append('\n');
        }

        file.Append(Encoding.UTF8.GetBytes(text.ToString()));
        return seals[^1].Number;
    }

    // Read from the end: the file is as long as the journal.
    private (SealPrint? Last, bool IsWhole) Last()
    {
        using var file = Open();
        var isWhole = file.Length == 0 || ByteAt(file, file.Length - 1) == '\n';
        var end = file.Length;
        while (end > 0)
        {
            var start = LineStart(file, end - 1);
            var bytes = new byte[end - start];
            file.Position = start;
            file.ReadExactly(bytes);
            if (SealLine.Read(Encoding.UTF8.GetString(bytes)) is { } line)
            {
                return (line.Print, isWhole);
            }

            end = start;
        }

        return (null, isWhole);
    }

    private bool EndsCut()
    {
        using var file = Open();
        return ByteAt(file, file.Length - 1) != '\n';
    }

    private FileStream Open() => new(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);

    /// <summary>Just after the line feed before a place.</summary>
    private static long LineStart(FileStream file, long end)
    {
        var buffer = new byte[64 * 1024];
        while (end > 0)
        {
            var length = (int)Math.Min(buffer.Length, end);
            file.Position = end - length;
            file.ReadExactly(buffer, 0, length);
            if (buffer.AsSpan(0, length).LastIndexOf((byte)'\n') is >= 0 and var found)
            {
                return end - length + found + 1;
            }

            end -= length;
        }

        return 0;
    }

    private static int ByteAt(FileStream file, long place)
    {
        file.Position = place;
        return file.ReadByte();
    }
}
