using System.Text;

namespace Relais.Platform.Files.Receiving;

/// <summary>The header Upload-Metadata: <c>filename bGVzaW9uLmpwZw==,filetype …</c>.</summary>
internal static class TusMetadata
{
    /// <summary>The file's name, or an empty text.</summary>
    public static string FileName(string? header)
    {
        foreach (var pair in (header ?? "").Split(',', StringSplitOptions.TrimEntries))
        {
            var space = pair.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && pair[..space] is ("filename" or "name"))
            {
                var bytes = new byte[pair.Length];
                return Convert.TryFromBase64String(pair[(space + 1)..], bytes, out var length) ? Encoding.UTF8.GetString(bytes, 0, length) : "";
            }
        }

        return "";
    }
}
