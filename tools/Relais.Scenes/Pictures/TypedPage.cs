using System.Globalization;
using System.Text;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Pictures;

/// <summary>A page typed in capitals on a machine, as a scanner sees it: slightly grey, slightly uneven.</summary>
internal static class TypedPage
{
    private const int Width = 832;
    private const int Height = 1176;
    private const int Dot = 2;
    private const int Left = 72;
    private const int Top = 88;
    private const int LineHeight = 34;
    private const string Letters = " 0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ.,-':/()?+%";

    /// <summary>Five columns of seven dots a letter, two digits a column, the lowest bit on top.</summary>
    private const string Columns =
        "00000000003E5149453E00427F400042615149462141454B311814127F1027454545393C4A49493001710905033649494936064949291E7E1111117E" +
        "7F494949363E414141227F4141221C7F494949417F090909013E4149497A7F0808087F00417F41002040413F017F081422417F404040407F020C027F" +
        "7F0408107F3E4141413E7F090909063E4151215E7F09192946464949493101017F01013F4040403F1F2040201F3F4038403F63140814630708700807" +
        "6151494543006060000000503000000808080808000503000000363600002010080402001C2241000041221C00020151090608083E08082313086462";

    private static readonly Colour Paper = new(0.96f, 0.95f, 0.92f);
    private static readonly Colour Ink = new(0.13f, 0.13f, 0.2f);

    public static Picture Of(IReadOnlyList<string> lines)
    {
        var (page, dice) = (new Picture(Width, Height), new Dice(string.Concat(lines)));
        for (var y = 0; y < Height; y++)
        {
            for (var x = 0; x < Width; x++)
            {
                page[x, y] = Paper.Times(0.985f + (0.03f * (float)dice.Unit()));
            }
        }

        for (var line = 0; line < lines.Count; line++)
        {
            var text = Capitals(lines[line]);
            for (var rank = 0; rank < text.Length; rank++)
            {
                Strike(page, text[rank], Left + (rank * 6 * Dot), Top + (line * LineHeight) + dice.Below(2), 0.75f + (0.25f * (float)dice.Unit()));
            }
        }

        return page;
    }

    /// <summary>The picture as a scanner's PDF: one page, one JPEG.</summary>
    public static byte[] Scanned(byte[] jpeg, int width, int height)
    {
        const string Drawing = "q 595 0 0 842 0 0 cm /Im0 Do Q";
        var (pdf, places) = (new MemoryStream(), new List<long>());
        Put("%PDF-1.4\n");
        Begin("<< /Type /Catalog /Pages 2 0 R >>");
        Begin("<< /Type /Pages /Kids [ 3 0 R ] /Count 1 >>");
        Begin("<< /Type /Page /Parent 2 0 R /MediaBox [ 0 0 595 842 ] /Resources << /XObject << /Im0 4 0 R >> >> /Contents 5 0 R >>");
        Stream($"/Type /XObject /Subtype /Image /Width {width} /Height {height} /ColorSpace /DeviceRGB /BitsPerComponent 8 /Filter /DCTDecode", jpeg);
        Stream("", Encoding.ASCII.GetBytes(Drawing));
        var table = pdf.Length;
        Put($"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        places.ForEach(place => Put(place.ToString("D10", CultureInfo.InvariantCulture) + " 00000 n \n"));
        Put($"trailer\n<< /Size {places.Count + 1} /Root 1 0 R >>\nstartxref\n{table}\n%%EOF\n");
        return pdf.ToArray();

        void Put(string text) => pdf.Write(Encoding.ASCII.GetBytes(text));

        void Begin(string content)
        {
            places.Add(pdf.Length);
            Put($"{places.Count} 0 obj\n{content}\nendobj\n");
        }

        void Stream(string dictionary, byte[] content)
        {
            places.Add(pdf.Length);
            Put($"{places.Count} 0 obj\n<< {dictionary} /Length {content.Length} >>\nstream\n");
            pdf.Write(content);
            Put("\nendstream\nendobj\n");
        }
    }

    private static void Strike(Picture page, char letter, int left, int top, float force)
    {
        var rank = Letters.IndexOf(letter, StringComparison.Ordinal);
        for (var column = 0; rank >= 0 && column < 5; column++)
        {
            var dots = byte.Parse(Columns.AsSpan((10 * rank) + (2 * column), 2), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
            for (var row = 0; row < 7; row++)
            {
                if ((dots >> row & 1) == 1)
                {
                    Mark(page, left + (column * Dot), top + (row * Dot), force);
                }
            }
        }
    }

    private static void Mark(Picture page, int left, int top, float force)
    {
        for (var y = top; y < Math.Min(top + Dot, Height); y++)
        {
            for (var x = left; x < Math.Min(left + Dot, Width); x++)
            {
                page[x, y] = page[x, y].Towards(Ink, force);
            }
        }
    }

    /// <summary>Machines had no accents on capitals.</summary>
    private static string Capitals(string text) =>
        string.Concat(text.Replace('’', '\'').ToUpperInvariant().Normalize(NormalizationForm.FormD).Where(c => CharUnicodeInfo.GetUnicodeCategory(c) is not UnicodeCategory.NonSpacingMark));
}
