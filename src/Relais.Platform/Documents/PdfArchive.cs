using System.Globalization;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.RegularExpressions;

namespace Relais.Platform.Documents;

/// <summary>Makes a PDF/A-3b of a tagged PDF by adding at its end (an incremental update): the colours meant, what it says of itself, the files it carries.</summary>
/// <remarks>ISO 19005-3: an output intent with its ICC profile, XMP that agrees with the document's information, each carried file with its relation, links that print.</remarks>
internal static partial class PdfArchive
{
    /// <summary>The archive, or null when the PDF does not open.</summary>
    public static byte[]? Of(byte[] drawn, Paper paper)
    {
        if (PdfFile.Read(drawn) is not { } file || PackedNames().IsMatch(file.Dictionary(file.Root)))
        {
            return null;
        }

        var bytes = (byte[])drawn.Clone();
        foreach (var flag in file.HiddenLinks)
        {
            bytes[flag] = (byte)'4';
        }

        using var update = new PdfUpdate(bytes, file);
        var profile = update.AddStream("/N 3 /Alternate /DeviceRGB /Filter /FlateDecode", Deflated(SrgbProfile.Bytes));
        var metadata = update.AddStream("/Type /Metadata /Subtype /XML", Encoding.UTF8.GetBytes(Xmp.Of(paper)));
        var information = update.Add($"<< /Title {Text(paper.Title)} /Author {Text(paper.Author)} /Creator {Text(Xmp.Creator)} /Producer {Text(Xmp.Producer)} /CreationDate (D:{Xmp.PdfDate(paper)}) /ModDate (D:{Xmp.PdfDate(paper)}) >>");
        var carried = paper.Files.Select(one => (one.Name, Number: Carry(update, one, paper))).ToList();
        var catalogue = Catalogue(file.Dictionary(file.Root), profile, metadata, carried);
        update.Replace(file.Root, $"<<{catalogue}>>");
        return PdfFile.Read(bytes) is null ? null : update.End(information);
    }

    private static int Carry(PdfUpdate update, CarriedFile file, Paper paper)
    {
        var size = file.Bytes.Length.ToString(CultureInfo.InvariantCulture);
        var content = update.AddStream(
            $"/Type /EmbeddedFile /Subtype /{Name(file.MediaType)} /Filter /FlateDecode /Params << /Size {size} /ModDate (D:{Xmp.PdfDate(paper)}) >>", Deflated(file.Bytes));
        return update.Add(
            $"<< /Type /Filespec /F {Text(file.Name)} /UF {Text(file.Name)} /AFRelationship /{file.Relation} /Desc {Text(file.Name)} /EF << /F {content} 0 R /UF {content} 0 R >> >>");
    }

    private static string Catalogue(string before, int profile, int metadata, List<(string Name, int Number)> carried)
    {
        var catalogue = new StringBuilder(Metadata().Replace(before, ""))
            .Append(CultureInfo.InvariantCulture, $"\n/Metadata {metadata} 0 R\n/OutputIntents [ << /Type /OutputIntent /S /GTS_PDFA1 /OutputConditionIdentifier (sRGB IEC61966-2.1) /Info (sRGB IEC61966-2.1) /DestOutputProfile {profile} 0 R >> ]\n");
        if (carried.Count == 0)
        {
            return catalogue.ToString();
        }

        // The names of a tree stand in the order of their bytes.
        var names = string.Join(' ', carried.OrderBy(one => Text(one.Name), StringComparer.Ordinal).Select(one => $"{Text(one.Name)} {one.Number} 0 R"));
        catalogue.Append(CultureInfo.InvariantCulture, $"/AF [ {string.Join(' ', carried.Select(one => $"{one.Number} 0 R"))} ]\n");
        var text = catalogue.ToString();
        return Names().IsMatch(text)
            ? Names().Replace(text, $"/Names << /EmbeddedFiles << /Names [ {names} ] >> ", 1)
            : $"{text}/Names << /EmbeddedFiles << /Names [ {names} ] >> >>\n";
    }

    /// <summary>A text string, in UTF-16 with its mark.</summary>
    private static string Text(string text) => $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text))}>";

    /// <summary>A name: what is not a letter, a digit or a few marks is written as its code.</summary>
    private static string Name(string text) =>
        string.Concat(Encoding.ASCII.GetBytes(text).Select(one => char.IsAsciiLetterOrDigit((char)one) || one is (byte)'-' or (byte)'.' or (byte)'+' ? ((char)one).ToString() : $"#{one:X2}"));

    private static byte[] Deflated(byte[] bytes)
    {
        using var packed = new MemoryStream();
        using (var packing = new ZLibStream(packed, CompressionLevel.Optimal, leaveOpen: true))
        {
            packing.Write(bytes);
        }

        return packed.ToArray();
    }

    [GeneratedRegex(@"/Metadata \d+ 0 R\s*")]
    private static partial Regex Metadata();

    [GeneratedRegex(@"/Names\s*<<")]
    private static partial Regex Names();

    [GeneratedRegex(@"/Names \d")]
    private static partial Regex PackedNames();

    /// <summary>Objects added after those of a document.</summary>
    private sealed class PdfUpdate(byte[] before, PdfFile file) : IDisposable
    {
        private readonly MemoryStream _added = new();
        private readonly List<long> _places = [];
        private long _replaced;

        public void Dispose() => _added.Dispose();

        public int Add(string text) => Add(Encoding.Latin1.GetBytes(text));

        public int AddStream(string dictionary, byte[] bytes)
        {
            byte[] head = Encoding.Latin1.GetBytes($"<< {dictionary} /Length {bytes.Length} >>\nstream\n");
            return Add([.. head, .. bytes, .. "\nendstream"u8]);
        }

        public void Replace(int number, string text) => _replaced = Write(number, Encoding.Latin1.GetBytes(text));

        public byte[] End(int information)
        {
            var table = before.Length + _added.Length;
            var lines = string.Concat(_places.Select(Line));
            Put($"xref\n{file.Root} 1\n{Line(_replaced)}{file.Size} {_places.Count}\n{lines}");
            var id = Convert.ToHexString(SHA256.HashData(before).AsSpan(0, 16));
            Put($"trailer\n<< /Size {file.Size + _places.Count} /Root {file.Root} 0 R /Info {information} 0 R /Prev {file.Table} /ID [ <{id}> <{id}> ] >>\nstartxref\n{table}\n%%EOF\n");
            return [.. before, .. _added.ToArray()];
        }

        private static string Line(long place) => $"{place.ToString("D10", CultureInfo.InvariantCulture)} 00000 n \n";

        private int Add(byte[] bytes)
        {
            var number = file.Size + _places.Count;
            _places.Add(Write(number, bytes));
            return number;
        }

        private long Write(int number, byte[] bytes)
        {
            Put("\n");
            var place = before.Length + _added.Length;
            Put($"{number} 0 obj\n");
            _added.Write(bytes);
            Put("\nendobj\n");
            return place;
        }

        private void Put(string text) => _added.Write(Encoding.Latin1.GetBytes(text));
    }
}
