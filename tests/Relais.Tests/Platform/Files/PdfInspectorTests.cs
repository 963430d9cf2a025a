using System.Diagnostics;
using Relais.Platform.Files;
using Xunit;

namespace Relais.Tests.Platform.Files;

public class PdfInspectorTests
{
    [Fact]
    public async Task A_plain_document_is_accepted() => Assert.Null(await WhyNotAsync(Pdfs.Simple()));

    [Fact]
    public async Task A_document_that_opens_on_a_page_is_accepted() =>
        Assert.Null(await WhyNotAsync(Pdfs.Simple("/OpenAction 4 0 R", "<< /S /GoTo /D [3 0 R /Fit] >>", "<< /S /URI /URI (https://example.org) >>")));

    [Fact]
    public async Task Packed_objects_that_do_nothing_are_accepted() => Assert.Null(await WhyNotAsync(Pdfs.Packed("<< /Type /Font >>")));

    [Theory]
    [InlineData("<< /S /JavaScript /JS (app.alert(1)) >>", "file.pdf-script")]
    [InlineData("<< /S /J#61vaScript /JS (app.alert(1)) >>", "file.pdf-script")]
    [InlineData("<< /S/JavaScript/JS(app.alert(1))>>", "file.pdf-script")]
    [InlineData("<< /S /Launch /F (cmd.exe) >>", "file.pdf-launch")]
    [InlineData("<< /Type /EmbeddedFile >>", "file.pdf-attachment")]
    [InlineData("<< /Subtype /FileAttachment >>", "file.pdf-attachment")]
    [InlineData("<< /S /SubmitForm >>", "file.pdf-script")]
    public async Task An_active_document_is_refused_in_the_clear_and_packed(string active, string code)
    {
        Assert.Equal(code, await WhyNotAsync(Pdfs.Simple("", active)));
        Assert.Equal(code, await WhyNotAsync(Pdfs.Packed(active)));
    }

    [Theory]
    [InlineData("/OpenAction << /S /URI /URI (https://example.org) >>")]
    [InlineData("/OpenAction 4 0 R")]
    public async Task A_document_that_opens_an_address_is_refused(string catalog) =>
        Assert.Equal("file.pdf-launch", await WhyNotAsync(Pdfs.Simple(catalog, "<< /S /URI /URI (https://example.org) >>")));

    [Fact]
    public async Task A_document_that_opens_a_packed_address_is_refused() =>
        Assert.Equal("file.pdf-launch", await WhyNotAsync(Pdfs.Packed("<< /S /URI /URI (https://example.org) >>", "/OpenAction 9 0 R")));

    [Fact]
    public async Task A_protected_document_is_refused() =>
        Assert.Equal("file.pdf-protected", await WhyNotAsync(Pdfs.Build([Samples.Text("<< /Type /Catalog >>")], "/Encrypt 5 0 R")));

    [Fact]
    public async Task A_pack_that_cannot_be_opened_is_refused() =>
        Assert.Equal("file.pdf-unusual", await WhyNotAsync(Pdfs.Build([Pdfs.Stream("/Type /ObjStm /Filter [/ASCIIHexDecode /FlateDecode]", [1, 2])])));

    [Fact]
    public async Task A_bomb_is_refused_within_a_second()
    {
        var bomb = Pdfs.Build([Pdfs.Stream("/Type /ObjStm /N 1 /First 4 /Filter /FlateDecode", Pdfs.Deflated(new byte[64_000_000]))]);
        var watch = Stopwatch.StartNew();

        Assert.Equal("file.pdf-unusual", await WhyNotAsync(bomb));
        Assert.True(watch.Elapsed < TimeSpan.FromSeconds(5), $"{watch.Elapsed}");
    }

    [Fact]
    public async Task A_name_across_two_reads_is_found()
    {
        for (var shift = 0; shift < 14; shift++)
        {
            var padding = new string(' ', (64 * 1024) - 150 + shift);

            Assert.Equal("file.pdf-launch", await WhyNotAsync(Pdfs.Simple("", padding + "<< /S /Launch >>")));
        }
    }

    [Fact]
    public async Task A_cut_document_is_refused() => Assert.Equal("file.truncated", await WhyNotAsync(Pdfs.Simple()[..^40]));

    [Fact]
    public async Task A_document_whose_table_is_elsewhere_is_refused()
    {
        var text = System.Text.Encoding.Latin1.GetString(Pdfs.Simple());
        var start = text.LastIndexOf("startxref", StringComparison.Ordinal);

        Assert.Equal("file.damaged-pdf", await WhyNotAsync(Samples.Text(text[..start] + "startxref\n20\n%%EOF\n")));
        Assert.Equal("file.damaged-pdf", await WhyNotAsync(Samples.Text(text[..start] + "startxref\n999999\n%%EOF\n")));
    }

    private static Task<string?> WhyNotAsync(byte[] pdf) => Cleaning.WhyNotAsync(pdf, FileKind.Pdf);
}
