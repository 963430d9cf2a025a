using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using NodaTime;
using Relais.Platform.Documents;
using Relais.Ui;
using Xunit;

namespace Relais.Tests.Platform.Documents;

public sealed class PrinterTests : IDisposable
{
    private static readonly Paper Plain = new("Courrier d’essai", "Équipe d’essai", Instant.FromUtc(2026, 3, 2, 9, 30));

    private readonly ServiceProvider _services = new ServiceCollection()
        .AddLogging()
        .AddSingleton(new BuiltAssets(Path.Combine(AppContext.BaseDirectory, "assets")))
        .BuildServiceProvider();

    public void Dispose() => _services.Dispose();

    [Fact]
    public async Task A_document_opens_and_holds_its_text_in_good_french()
    {
        using var reader = new PdfReader(await PrintAsync("Éligible à l’œil nu : « 90 % » – 1 234,50 €."));

        var text = await reader.TextAsync();
        Assert.Contains("Éligible à l’œil nu : « 90 % » – 1 234,50 €.", text.Replace('\u00A0', ' '), StringComparison.Ordinal);
        Assert.Contains("Équipe « Essai » \"; } · n° 12", text, StringComparison.Ordinal);
        Assert.Contains("Page 1 / 1", text, StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", await reader.CheckAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_is_a4_titled_dated_signed_by_its_author()
    {
        using var reader = new PdfReader(await PrintAsync("Bonjour"));

        var facts = await reader.FactsAsync();
        Assert.Matches(@"Title:\s+Courrier d’essai", facts);
        Assert.Matches(@"Author:\s+Équipe d’essai", facts);
        Assert.Matches(@"Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)", facts);
        Assert.Matches(@"CreationDate:\s+Mon Mar  2 \d\d:30:00 2026", facts);
    }

    [Fact]
    public async Task It_is_tagged_for_screen_readers_in_its_language()
    {
        using var reader = new PdfReader(await PrintAsync("Bonjour", "<ul><li>un</li><li>deux</li></ul>"));

        Assert.Matches(@"Tagged:\s+yes", await reader.FactsAsync());
        var tags = await reader.TagsAsync();
        Assert.Matches("H1[^\n]*\n[^\n]*Votre demande", tags);
        Assert.Contains("LI", tags, StringComparison.Ordinal);
        var objects = await reader.ObjectsAsync();
        Assert.Matches("\"/Lang\": \"(u:)?fr\"", objects);
        Assert.Contains("\"/DisplayDocTitle\": true", objects, StringComparison.Ordinal);
    }

    [Fact]
    public async Task It_says_that_it_is_a_pdf_a_3b_and_has_what_that_asks()
    {
        using var reader = new PdfReader(await PrintAsync("Bonjour", """<p><a href="https://relais.example/equipes/cesoa">La page</a></p>"""));

        var metadata = await reader.MetadataAsync();
        Assert.Matches("<pdfaid:part[^>]*>3</|<part[^>]*>3</", metadata);
        Assert.Matches("conformance[^>]*>B</", metadata);
        Assert.Contains("2026-03-02T09:30:00Z", metadata, StringComparison.Ordinal);
        var objects = await reader.ObjectsAsync();
        Assert.Contains("/GTS_PDFA1", objects, StringComparison.Ordinal);
        Assert.Contains("/DestOutputProfile", objects, StringComparison.Ordinal);
        // A link is printed and never hidden.
        Assert.DoesNotContain("\"/F\": 2,", objects, StringComparison.Ordinal);
        Assert.Contains("\"/F\": 4,", objects, StringComparison.Ordinal);
        Assert.All((await reader.FontsAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(2), font => Assert.Matches(@"\byes\s+yes\s+yes\b", font));
    }

    [Fact]
    public async Task It_carries_files_with_what_they_are_to_it()
    {
        var data = Encoding.UTF8.GetBytes("<compteRendu>é</compteRendu>");
        var paper = Plain with { Files = [new("données.xml", "text/xml", CarriedRelation.Source, data), new("autre.csv", "text/csv", CarriedRelation.Data, [1, 2])] };
        using var reader = new PdfReader(await PrintAsync("Bonjour", paper: paper));

        var files = await reader.FilesAsync();
        Assert.Contains("2 embedded files", files, StringComparison.Ordinal);
        Assert.Contains("données.xml", files, StringComparison.Ordinal);
        Assert.Equal((byte[])[1, 2], await reader.FirstFileAsync());
        Assert.Contains("\"/AFRelationship\": \"/Source\"", await reader.ObjectsAsync(), StringComparison.Ordinal);
        Assert.Contains("No syntax or stream encoding errors found", await reader.CheckAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""<img src="https://ailleurs.example/a.png">""")]
    [InlineData("""<img alt="" src='file:///etc/passwd'>""")]
    [InlineData("""<link rel="attachment" href="file:///etc/passwd">""")]
    [InlineData("""<p>x</p><style>p { background: url(http://ailleurs.example) }</style>""")]
    public async Task A_document_that_fetches_is_a_bug(string markup) =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => PrintAsync("Bonjour", markup));

    [Fact]
    public async Task A_picture_inside_the_document_is_printed()
    {
        const string Dot = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mP8z8BQDwAEhQGAhKmMIQAAAABJRU5ErkJggg==";
        using var reader = new PdfReader(await PrintAsync("Bonjour", $"""<img alt="Point" src="data:image/png;base64,{Dot}"><svg width="9" height="9"><path d="M0 0h9v9z"/></svg>"""));

        Assert.Contains("/Image", await reader.ObjectsAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_the_program_it_says_what_to_do_instead()
    {
        using var none = PrinterOf(new DocumentsOptions { WeasyPrint = null });
        using var missing = PrinterOf(new DocumentsOptions { WeasyPrint = "no-such-program" });
        foreach (var printer in (Printer[])[none, missing])
        {
            Assert.Equal(PrintRefusals.Unavailable, await printer.WhyNotAsync(TestContext.Current.CancellationToken));
            Assert.Equal("print.unavailable", (await PrintedAsync(printer, "Bonjour")).Refusal?.Code);
        }
    }

    [Fact]
    public async Task A_document_without_end_is_given_up()
    {
        using var printer = PrinterOf(new DocumentsOptions { Seconds = 1 });
        var endless = string.Concat(Enumerable.Repeat("<table><tr><td>un<td>deux</tr></table><p>Encore une ligne, et une autre.</p>", 20_000));
        var printed = await PrintedAsync(printer, "Bonjour", endless);

        Assert.False(printed.IsThere);
        Assert.Equal("print.failed", printed.Refusal.Code);
    }

    [Fact]
    public async Task More_than_the_queue_holds_is_refused_and_the_others_are_printed()
    {
        using var printer = PrinterOf(new DocumentsOptions { AtOnce = 1, Waiting = 1 });
        Assert.Null(await printer.WhyNotAsync(TestContext.Current.CancellationToken));
        var printed = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => PrintedAsync(printer, "Bonjour")));

        Assert.Equal(2, printed.Count(one => one.IsThere));
        Assert.Equal(2, printed.Count(one => one.Refusal?.Code == "print.busy"));
        Assert.True((await PrintedAsync(printer, "Bonjour")).IsThere);
    }

    [Theory]
    [InlineData(0, 1024)]
    [InlineData(30, 100)]
    public void Options_out_of_their_range_are_refused(int seconds, int megabytes) =>
        Assert.Throws<ArgumentException>(() => new DocumentsOptions { Seconds = seconds, Megabytes = megabytes }.Validate());

    private async Task<byte[]> PrintAsync(string text, string markup = "", Paper? paper = null)
    {
        using var printer = PrinterOf(new DocumentsOptions());
        var printed = await PrintedAsync(printer, text, markup, paper);
        Assert.True(printed.IsThere, $"{printed.Refusal?.Code}: this test needs weasyprint (apt-get install weasyprint)");
        return printed.Pdf;
    }

    private static Task<Printed> PrintedAsync(Printer printer, string text, string markup = "", Paper? paper = null) =>
        printer.PrintAsync<SampleDocument>(
            paper ?? Plain, new Dictionary<string, object?> { [nameof(SampleDocument.Text)] = text, [nameof(SampleDocument.Markup)] = markup }, TestContext.Current.CancellationToken);

    private Printer PrinterOf(DocumentsOptions options) => new(_services.GetRequiredService<IServiceScopeFactory>(), NullLoggerFactory.Instance, options);
}
