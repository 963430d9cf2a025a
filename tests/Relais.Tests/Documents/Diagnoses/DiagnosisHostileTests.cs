using System.Globalization;
using System.Net;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Documents.Catalogues;
using Relais.Documents.Contract;
using Relais.Documents.Diagnoses;
using Relais.Kernel;
using Relais.Requests.Answering.Opinions;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Documents.Diagnoses;

public sealed class SqliteDiagnosisHostileTests(RelaisApp app) : DiagnosisHostileTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresDiagnosisHostileTests(PostgresApp app) : DiagnosisHostileTests(app), IClassFixture<PostgresApp>;

/// <summary>Files that are not what they say, and words that nobody types by accident.</summary>
public abstract class DiagnosisHostileTests(RelaisApp app)
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_label_with_characters_that_no_paper_can_hold_is_a_line_refused()
    {
        var done = await ImportAsync("R50|Fièvre\0\nR51|Céph\u0007alée\nR52|Doul\uFFFEeur\nR53|Malaise et fatigue\n" + Many(1_000));

        Assert.Equal(("caractère interdit", 3), (done.Reports.Single().Refused[0].Why, done.Reports.Single().RefusedCount));
        Assert.Null(await LabelAsync("R50"));
        Assert.Equal("Malaise et fatigue", await LabelAsync("R53"));
    }

    [Theory]
    [InlineData("A٠٠")]
    [InlineData("A０１")]
    [InlineData("A01.٢")]
    public void Digits_of_other_scripts_make_no_code(string written) => Assert.Null(CimCode.Of(written));

    [Fact]
    public async Task A_code_twice_counts_once_and_keeps_its_first_label()
    {
        var done = await ImportAsync("S00|Lésion superficielle\n" + Many(1_000) + "S00|<script>alert(1)</script>\n");

        Assert.Equal((1_001, 1), (done.Codes, done.Reports.Single().RefusedCount));
        Assert.Equal("code déjà lu plus haut", done.Reports.Single().Refused.Single().Why);
        Assert.Equal("Lésion superficielle", await LabelAsync("S00"));
    }

    [Fact]
    public async Task A_list_cut_short_does_not_end_the_codes_in_force()
    {
        await ImportAsync(Many(1_200));

        var cut = await ImportAsync(Many(500));
        Assert.Equal((CatalogueState.Refused, 0), (cut.State, cut.Gone));
        Assert.True(cut.IsTooShort);
        Assert.Equal("Maladie 01100", await LabelAsync(Code(1_100)));
        Assert.Contains($"Maladie 01100 ({Code(1_100)})", await FindAsync("01100"));

        Assert.Equal(CatalogueState.Published, (await ImportAsync(Many(700))).State);
    }

    [Fact]
    public async Task A_file_of_a_very_long_name_ends_its_import()
    {
        var done = await ImportAsync("T00|Lésions multiples\n" + Many(1_000), string.Concat(Enumerable.Repeat("\"é", 9_000)));

        Assert.Equal(CatalogueState.Published, done.State);
        Assert.InRange(done.Reports.Single().Name.Length, 1, 200);
    }

    [Fact]
    public async Task Millions_of_lines_are_read_without_keeping_them()
    {
        // A hundred megabytes: the same code a million times, then one line without an end.
        await using var repeated = new RepeatedStream(Encoding.UTF8.GetBytes("C435  |0|0|0|Melanome|Mélanome malin du tronc\n"), 1_000_000, 50_000_000);
        var (seen, lines, ahead) = (new DiagnosisLines(), 0L, 0L);

        var report = await CatalogueReading.ReadAsync("L.TXT", repeated, line =>
        {
            ahead = Math.Max(ahead, repeated.Position - (repeated.LineLength * ++lines));
            return seen.Read(line, (_, _) => { });
        }, Ct);

        Assert.Equal((1, 1_000_001), (seen.Count, report.Lines));
        Assert.Equal((1_000_000, CatalogueReport.MostShown), (report.RefusedCount, report.Refused.Count));
        Assert.InRange(ahead, 0, 2 * CatalogueLines.MaxBytes);
    }

    [Fact]
    public void More_codes_than_the_world_has_are_refused()
    {
        var seen = new DiagnosisLines();
        var refused = Enumerable.Range(0, DiagnosisLines.MostCodes + 10).Count(n => seen.Read($"{(char)('A' + (n / 2_600_000))}{n / 26_000 % 100:00}.{n % 10_000:0000}|x", (_, _) => { }) is not null);
        Assert.True(refused > 0);
        Assert.True(seen.Count <= DiagnosisLines.MostCodes);
    }

    [Theory]
    [InlineData("%25%25%25")]
    [InlineData("___")]
    [InlineData("'%3B--")]
    [InlineData("mel%00ano")]
    [InlineData("C43%00")]
    [InlineData("%EF%BF%BF%ED%A0%80")]
    [InlineData("%F0%9F%92%89%F0%9F%92%89%F0%9F%92%89")]
    [InlineData("%5C%5C%5C")]
    public async Task Odd_words_find_nothing_and_break_nothing(string typed)
    {
        await ImportAsync("C435|Mélanome malin du tronc\n" + Many(1_000));
        var doctor = Given.ADoctor("Curieux");
        await app.GivenAsync(doctor);
        using var browser = await app.BrowseAsAsync(doctor.Id);
        await browser.GetAsync("/diagnostics/suggestions?q=" + typed);

        Assert.Equal(HttpStatusCode.OK, browser.Status);
        Assert.DoesNotContain("Maladie", browser.Page.DocumentElement.OuterHtml, StringComparison.Ordinal);
        await browser.GetAsync("/diagnostics/suggestions?q=" + new string('a', 1_000_000));
        Assert.Equal(HttpStatusCode.BadRequest, browser.Status);
    }

    [Fact]
    public async Task A_label_longer_than_an_opinion_takes_is_shortened_where_it_is_chosen()
    {
        var label = string.Concat(Enumerable.Repeat("Complication ", 30)).Trim();
        await ImportAsync($"T88  |0|0|0|x|{label}\n" + Many(1_000));

        var chosen = new FindingText(Assert.Single(await FindAsync("complication")), null, null, null).Tidy();
        Assert.Equal("T88", chosen.Code);
        Assert.Null(chosen.WhyNot());
        var named = await app.InScopeAsync(scope => new FindingText(null, "T88", null, null).NamedAsync(scope.GetRequiredService<IDiagnoses>(), Ct));
        Assert.Null(named.WhyNot());
        Assert.StartsWith("Complication Complication", named.Diagnosis, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_label_with_markup_is_words()
    {
        await ImportAsync("R99|<img src=x onerror=alert(1)> Zzzmarkup \"quoted\"\n" + Many(1_000));
        var doctor = Given.ADoctor("Lecteur");
        await app.GivenAsync(doctor);
        using var browser = await app.BrowseAsAsync(doctor.Id);
        await browser.GetAsync("/diagnostics/suggestions?q=zzzmarkup");

        Assert.Null(browser.Page.QuerySelector("img"));
        Assert.Equal("<img src=x onerror=alert(1)> Zzzmarkup \"quoted\" (R99)", browser.Page.QuerySelector("option")!.GetAttribute("value"));
    }

    private static string Code(int n) => string.Create(CultureInfo.InvariantCulture, $"V{n / 1_000:00}.{n % 1_000:000}");

    private static string Many(int count) => string.Concat(Enumerable.Range(0, count).Select(n => $"{Code(n)}|0|Maladie {n:00000}\n"));

    private Task<DiagnosisEdition> ImportAsync(string list, string name = "LIBCIM10MULTI.TXT")
    {
        app.Clock.Advance(Duration.FromMinutes(1));
        return app.InScopeAsync(scope => scope.GetRequiredService<ImportDiagnosesHandler>()
            .HandleAsync(new ImportDiagnoses(new GivenFile(name, () => new MemoryStream(Encoding.UTF8.GetBytes(list)))), Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));
    }

    private Task<List<string>> FindAsync(string typed) =>
        app.InScopeAsync(async scope => (await scope.GetRequiredService<DiagnosisSearch>().FindAsync(typed, Ct)).Select(found => found.Title).ToList());

    private Task<string?> LabelAsync(string code) => app.InScopeAsync(scope => scope.GetRequiredService<IDiagnoses>().LabelOfAsync(code, Ct));

    /// <summary>The same bytes many times over, then one byte without an end of line.</summary>
    private sealed class RepeatedStream(byte[] line, int times, long tail) : Stream
    {
        private readonly long _repeated = (long)line.Length * times;
        private long _at;

        public int LineLength => line.Length;
        public override bool CanRead => true;
        public override bool CanSeek => false;
        public override bool CanWrite => false;
        public override long Length => _repeated + tail;

        public override long Position
        {
            get => _at;
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            var read = 0;
            for (; read < count && _at < Length; read++, _at++)
            {
                buffer[offset + read] = _at < _repeated ? line[_at % line.Length] : (byte)'x';
            }

            return read;
        }

        public override void Flush()
        {
        }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
