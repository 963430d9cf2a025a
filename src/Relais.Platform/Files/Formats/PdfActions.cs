using System.Globalization;
using System.Text.RegularExpressions;
using Relais.Kernel;

namespace Relais.Platform.Files.Formats;

/// <summary>What a PDF does beside showing pages, gathered from its texts, in the clear and unpacked.</summary>
internal sealed partial class PdfActions
{
    private const int MaxDictionary = 2048;

    private readonly HashSet<int> _opened = [];
    private readonly HashSet<int> _addresses = [];

    /// <summary>Why a name alone is a reason to refuse.</summary>
    public static Refusal? WhyNot(string name) => name switch
    {
        "JavaScript" or "Rendition" or "RichMedia" or "SubmitForm" or "ImportData" => FileRefusals.PdfScript,
        "Launch" => FileRefusals.PdfLaunch,
        "EmbeddedFile" or "EmbeddedFiles" or "FileAttachment" => FileRefusals.PdfAttachment,
        "Encrypt" => FileRefusals.PdfProtected,
        _ => null,
    };

    /// <summary>Whether opening the document does what some object says.</summary>
    public bool OpensAnObject => _opened.Count > 0;

    /// <summary>Whether opening the document opens an address, once everything is gathered.</summary>
    public bool OpensAnAddress => _opened.Overlaps(_addresses);

    /// <summary>Takes note of what follows an <c>/OpenAction</c> name.</summary>
    public void AddOpenAction(ReadOnlySpan<byte> after)
    {
        var text = Latin(after);
        if (Reference().Match(text) is { Success: true } reference)
        {
            _opened.Add(Number(reference.Groups[1].Value));
        }
        else if (text.TrimStart().StartsWith("<<", StringComparison.Ordinal))
        {
            var end = text.IndexOf(">>", StringComparison.Ordinal);
            var names = PdfNames.In(after[..(end < 0 ? after.Length : end)]);
            RefusedException.ThrowIf(names.Exists(name => name.Name == "URI") ? FileRefusals.PdfLaunch : null);
        }
    }

    /// <summary>Takes note of the object that holds an <c>/URI</c> name.</summary>
    public void AddAddress(ReadOnlySpan<byte> before)
    {
        var text = Latin(before);
        if (ObjectStart().Match(text) is { Success: true } start && text.IndexOf("endobj", start.Index, StringComparison.Ordinal) < 0)
        {
            AddAddress(Number(start.Groups[1].Value));
        }
    }

    /// <summary>Takes note of an object that opens an address.</summary>
    public void AddAddress(int number) => _addresses.Add(number);

    private static int Number(string digits) => int.Parse(digits, NumberStyles.None, CultureInfo.InvariantCulture);

    private static string Latin(ReadOnlySpan<byte> bytes) => System.Text.Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, MaxDictionary)]);

    [GeneratedRegex(@"^\s*(\d{1,8})\s+\d{1,5}\s+R", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Reference();

    [GeneratedRegex(@"(\d{1,8})\s+\d{1,5}\s+obj", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex ObjectStart();
}
