using System.Globalization;
using System.Text;

namespace Relais.Platform.Files;

/// <summary>Cleans the name given by a sender, so that it can be shown and offered for download.</summary>
internal static class FileName
{
    /// <summary>The last part of a path, without control, format or reserved characters; «fichier» when nothing is left.</summary>
    public static string Clean(string name)
    {
        var last = name.ReplaceLineEndings(" ")[(name.ReplaceLineEndings(" ").LastIndexOfAny(['/', '\\']) + 1)..];
        var kept = new StringBuilder();
        foreach (var rune in last.EnumerateRunes())
        {
            var isSilent = Rune.GetUnicodeCategory(rune)
                is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned;
            kept.Append(isSilent || rune == Rune.ReplacementChar ? "" : "<>:\"|?*".Contains(rune.ToString(), StringComparison.Ordinal) ? "_" : rune.ToString());
        }

        var clean = kept.ToString().Normalize(NormalizationForm.FormC).Trim(' ', '.');
        return clean.Length == 0 ? "fichier" : Shorten(clean);
    }

    /// <summary>The name to download under: its extension tells what the file is.</summary>
    public static string ForDownload(string name, FileKind kind)
    {
        var extension = Path.GetExtension(name);
        var isRight = string.Equals(extension, kind.Extension(), StringComparison.OrdinalIgnoreCase)
            || (kind == FileKind.Jpeg && string.Equals(extension, ".jpeg", StringComparison.OrdinalIgnoreCase));
        return isRight ? name : name + kind.Extension();
    }

    private static string Shorten(string name)
    {
        if (name.Length <= StoredFile.MaxName)
        {
            return name;
        }

        var extension = Path.GetExtension(name) is { Length: <= 10 } brief ? brief : "";
        var stem = name[..(StoredFile.MaxName - extension.Length)];
        return (char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension;
    }
}
