using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Relais.Tests.Platform.Files;

/// <summary>Builds small PDF documents, right in every offset.</summary>
internal static class Pdfs
{
    private const string Pages = "<< /Type /Pages /Kids [3 0 R] /Count 1 >>";
    private const string Page = "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 200 200] >>";

    /// <summary>A document of one page.</summary>
    /// <param name="catalog">More entries of its catalog.</param>
    /// <param name="objects">More objects, from number 4 on.</param>
    public static byte[] Simple(string catalog = "", params string[] objects) =>
        Build([Samples.Text($"<< /Type /Catalog /Pages 2 0 R {catalog} >>"), Samples.Text(Pages), Samples.Text(Page), .. objects.Select(Samples.Text)]);

    /// <summary>A document that packs one object, number 9, in a compressed object stream.</summary>
    public static byte[] Packed(string hidden, string catalog = "") =>
        Build(
        [
            Samples.Text($"<< /Type /Catalog /Pages 2 0 R {catalog} >>"), Samples.Text(Pages), Samples.Text(Page),
            Stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", Deflated(Samples.Text("9 0 " + hidden))),
        ]);

    public static byte[] Stream(string entries, byte[] content) =>
        [.. Samples.Text($"<< {entries} /Length {content.Length} >>\nstream\n"), .. content, .. Samples.Text("\nendstream")];

    public static byte[] Deflated(byte[] content)
    {
        using var output = new MemoryStream();
        using (var zlib = new ZLibStream(output, CompressionLevel.Fastest))
        {
            zlib.Write(content);
        }

        return output.ToArray();
    }

    public static byte[] Build(IReadOnlyList<byte[]> objects, string trailer = "")
    {
        var pdf = new List<byte>(Samples.Text("%PDF-1.7\n%\u00e2\u00e3\u00cf\u00d3\n"));
        var table = new StringBuilder(string.Create(CultureInfo.InvariantCulture, $"xref\n0 {objects.Count + 1}\n0000000000 65535 f \n"));
        for (var i = 0; i < objects.Count; i++)
        {
            table.Append(CultureInfo.InvariantCulture, $"{pdf.Count:D10} 00000 n \n");
            pdf.AddRange([.. Samples.Text($"{i + 1} 0 obj\n"), .. objects[i], .. Samples.Text("\nendobj\n")]);
        }

        var start = pdf.Count;
        pdf.AddRange(Samples.Text($"{table}trailer\n<< /Size {objects.Count + 1} /Root 1 0 R {trailer} >>\nstartxref\n{start}\n%%EOF\n"));
        return [.. pdf];
    }
}
