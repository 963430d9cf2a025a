using System.Globalization;
using System.Text;
using NodaTime;
using Relais.Platform.Documents;
using Xunit;

namespace Relais.Tests.Platform.Documents;

public sealed class PdfFileTests
{
    private static readonly Paper Paper = new("Titre", "Auteur", Instant.FromUtc(2026, 3, 2, 9, 0));

    [Fact]
    public void A_whole_document_is_read() => Assert.NotNull(PdfFile.Read(Document()));

    [Fact]
    public void Cut_anywhere_it_does_not_open()
    {
        var document = Document();
        Assert.All(Enumerable.Range(1, document.Length - 2), length => Assert.Null(PdfFile.Read(document.AsSpan(0, length))));
    }

    [Fact]
    public void Without_a_page_it_does_not_open() => Assert.Null(PdfArchive.Of(Document(pages: 0), Paper));

    [Fact]
    public void A_table_that_leads_elsewhere_is_seen() => Assert.Null(PdfArchive.Of(Document(shift: 3), Paper));

    [Fact]
    public void The_archive_begins_with_the_document_and_says_where_it_was_changed()
    {
        var document = Document();
        var archive = PdfArchive.Of(document, Paper);

        Assert.NotNull(archive);
        Assert.Equal(document, archive[..document.Length]);
        Assert.Contains("/Prev ", Encoding.Latin1.GetString(archive), StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_document_gives_the_same_archive() => Assert.Equal(PdfArchive.Of(Document(), Paper), PdfArchive.Of(Document(), Paper));

    private static byte[] Document(int pages = 1, int shift = 0)
    {
        string[] objects = ["<<\n/Type /Catalog\n/Pages 2 0 R\n>>", $"<<\n/Type /Pages\n/Kids [ 3 0 R ]\n/Count {pages}\n>>", "<<\n/Type /Page\n/Parent 2 0 R\n/MediaBox [ 0 0 9 9 ]\n>>"];
        var text = new StringBuilder("%PDF-1.7\n%x\n");
        var places = new List<int>();
        foreach (var (content, rank) in objects.Select((content, rank) => (content, rank)))
        {
            places.Add(text.Length + shift);
            text.Append(CultureInfo.InvariantCulture, $"{rank + 1} 0 obj\n{content}\nendobj\n");
        }

        var table = text.Length;
        text.Append("xref\n0 4\n0000000000 65535 f \n").AppendJoin("", places.Select(place => $"{place:D10} 00000 n \n"));
        text.Append(CultureInfo.InvariantCulture, $"trailer\n<<\n/Size 4\n/Root 1 0 R\n>>\nstartxref\n{table}\n%%EOF");
        return Encoding.Latin1.GetBytes(text.ToString());
    }
}
