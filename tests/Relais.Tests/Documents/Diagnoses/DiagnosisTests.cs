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

public sealed class SqliteDiagnosisTests(RelaisApp app) : DiagnosisTests(app), IClassFixture<RelaisApp>;

public sealed class PostgresDiagnosisTests(PostgresApp app) : DiagnosisTests(app), IClassFixture<PostgresApp>;

/// <summary>The CIM-10: imported, found while typing, chosen.</summary>
public abstract class DiagnosisTests(RelaisApp app)
{
    private const string List =
        """
        C435  |0|0|0|Melanome tronc|Mélanome malin du tronc
        C437  |0|0|0|Melanome mbr inf|Mélanome malin du membre inférieur, y compris la hanche
        H400  |0|0|0|Glaucome suspect|Glaucome suspecté
        B24+0 |3|0|0|SIDA|Syndrome d’immunodéficience acquise, avéré
        I10   |0|0|0|HTA|Hypertension essentielle (primitive)
        """;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_list_is_found_by_words_without_accents_and_by_codes_without_points()
    {
        await ImportAsync(List);

        Assert.Equal(["Mélanome malin du tronc (C43.5)", "Mélanome malin du membre inférieur, y compris la hanche (C43.7)"], await FindAsync("melano mali"));
        Assert.Equal(["Mélanome malin du membre inférieur, y compris la hanche (C43.7)"], await FindAsync("HANCHE"));
        Assert.Equal(["Mélanome malin du tronc (C43.5)", "Mélanome malin du membre inférieur, y compris la hanche (C43.7)"], await FindAsync("c43"));
        Assert.Equal(["Mélanome malin du tronc (C43.5)"], await FindAsync("C435"));
        Assert.Empty(await FindAsync("du"));
        Assert.Empty(await FindAsync("xyzxyz"));
        Assert.Equal("Syndrome d’immunodéficience acquise, avéré", await LabelAsync("B24.+0"));
    }

    [Fact]
    public async Task A_new_list_changes_labels_and_ends_codes_that_stay_readable()
    {
        await ImportAsync(List);

        var done = await ImportAsync(List.Replace("H400  |0|0|0|Glaucome suspect|Glaucome suspecté\n", "", StringComparison.Ordinal).Replace("Hypertension essentielle (primitive)", "Hypertension artérielle", StringComparison.Ordinal));

        Assert.Equal((4, 1, 1, 0), (done.Codes, done.Changed, done.Gone, done.Reports.Single().RefusedCount));
        Assert.Equal(["Hypertension artérielle (I10)"], await FindAsync("hypert"));
        Assert.Empty(await FindAsync("primitive"));
        Assert.Empty(await FindAsync("glaucome"));
        Assert.Equal("Glaucome suspecté", await LabelAsync("H40.0"));
        await ImportAsync(List);
    }

    [Fact]
    public async Task Another_file_is_refused_and_the_list_stays()
    {
        await ImportAsync(List);

        var other = await ImportAsync("C435|Tout autre chose\n" + string.Concat(Enumerable.Repeat("n’importe quoi\n", 600)));

        Assert.Equal((CatalogueState.Refused, 600), (other.State, other.Reports.Single().RefusedCount));
        Assert.Equal(["Mélanome malin du tronc (C43.5)"], await FindAsync("tronc"));
    }

    [Fact]
    public async Task Windows_lines_are_read_too()
    {
        var bytes = CodePagesEncodingProvider.Instance.GetEncoding(1252)!.GetBytes("L400  |0|0|0|Psoriasis|Psoriasis vulgaire\r\nQ820  |0|0|0|Lymphoedeme|Lymphœdème héréditaire\r\nC435|Mélanome malin du tronc\nI10|Hypertension essentielle (primitive)\n");
        await ImportAsync(bytes);

        Assert.Equal("Lymphœdème héréditaire", await LabelAsync("Q820"));
    }

    [Theory]
    [InlineData("Mélanome malin du tronc (C43.5)", null, "Mélanome malin du tronc", "C43.5")]
    [InlineData("Mélanome malin du tronc (C43.5)", "C43.5", "Mélanome malin du tronc", "C43.5")]
    [InlineData("Mélanome malin du tronc (C43.5)", "L40.0", "Mélanome malin du tronc (C43.5)", "L40.0")]
    [InlineData("Lésion (douteuse)", null, "Lésion (douteuse)", null)]
    [InlineData("Psoriasis", "l400", "Psoriasis", "L40.0")]
    public void What_is_chosen_gives_the_words_and_the_code(string typed, string? code, string diagnosis, string? kept)
    {
        var tidy = new FindingText(typed, code, null, null).Tidy();

        Assert.Equal((diagnosis, kept), (tidy.Diagnosis, tidy.Code));
    }

    [Fact]
    public async Task A_code_alone_takes_its_label()
    {
        await ImportAsync(List);

        var named = await app.InScopeAsync(scope => new FindingText(null, "I10", null, null).NamedAsync(scope.GetRequiredService<IDiagnoses>(), Ct));
        var unknown = await app.InScopeAsync(scope => new FindingText(null, "Z99", null, null).NamedAsync(scope.GetRequiredService<IDiagnoses>(), Ct));

        Assert.Equal("Hypertension essentielle (primitive)", named.Diagnosis);
        Assert.Equal(OpinionRefusals.DiagnosisMissing, unknown.WhyNot());
    }

    private Task<DiagnosisEdition> ImportAsync(string list) => ImportAsync(Encoding.UTF8.GetBytes(list));

    private Task<DiagnosisEdition> ImportAsync(byte[] list)
    {
        app.Clock.Advance(Duration.FromMinutes(1));
        return app.InScopeAsync(scope => scope.GetRequiredService<ImportDiagnosesHandler>()
            .HandleAsync(new ImportDiagnoses(new GivenFile("LIBCIM10MULTI.TXT", () => new MemoryStream(list))), Act.OfRelais(app.Clock.GetCurrentInstant()), Ct));
    }

    private Task<List<string>> FindAsync(string typed) =>
        app.InScopeAsync(async scope => (await scope.GetRequiredService<DiagnosisSearch>().FindAsync(typed, Ct)).Select(found => found.Title).ToList());

    private Task<string?> LabelAsync(string code) => app.InScopeAsync(scope => scope.GetRequiredService<IDiagnoses>().LabelOfAsync(code, Ct));
}
