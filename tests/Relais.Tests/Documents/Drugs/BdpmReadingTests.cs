using System.Security.Cryptography;
using System.Text;
using Relais.Documents.Catalogues;
using Relais.Documents.Drugs;
using Relais.Documents.Drugs.Reading;
using Relais.Scenes.Drugs;
using Xunit;

namespace Relais.Tests.Documents.Drugs;

/// <summary>The files of the public database of drugs are read line by line, whatever is wrong in them.</summary>
public sealed class BdpmReadingTests
{
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Accents_are_read_in_both_encodings_even_line_by_line()
    {
        byte[] bytes = [.. Windows.GetBytes("CÉTIRIZINE\r\n"), .. Encoding.UTF8.GetBytes("CÉTIRIZINE\n"), .. Windows.GetBytes("œdème\t€")];
        Assert.Equal(["CÉTIRIZINE", "CÉTIRIZINE", "œdème\t€"], (await LinesAsync(bytes)).Select(line => line.Text));
    }

    [Fact]
    public async Task A_line_without_end_costs_no_memory_and_the_next_one_is_read()
    {
        byte[] bytes = [.. Enumerable.Repeat((byte)'a', 3 * CatalogueLines.MaxBytes), (byte)'\n', .. "après\n"u8];
        Assert.Equal([null, "après"], (await LinesAsync(bytes)).Select(line => line.Text));
        Assert.Equal([1, 2], (await LinesAsync(bytes)).Select(line => line.Number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("x\n")]
    [InlineData("x\ny")]
    [InlineData("\n\n\nz\n")]
    public async Task The_hash_is_that_of_the_whole_file(string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await foreach (var _ in CatalogueLines.ReadAsync(new MemoryStream(Encoding.UTF8.GetBytes(text)), hash, Ct))
        {
        }

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text))), Convert.ToHexStringLower(hash.GetHashAndReset()));
    }

    [Fact]
    public async Task Bad_lines_are_noted_with_their_numbers_and_stop_nothing()
    {
        var book = new DrugBook();
        var report = await ReadAsync(book, 0, $"{Good("60000001")}\nabc\tn’est pas un code\n\n60000002\tdeux colonnes\n{Good("60000001")}\n{Good("60000003")}\n");

        Assert.Equal(["60000001", "60000003"], book.Sheets.Keys.Order());
        Assert.Equal([(2, "2 colonnes au lieu de 12"), (4, "2 colonnes au lieu de 12"), (5, "code CIS déjà lu plus haut")], report.Refused.Select(line => (line.Number, line.Why)));
        Assert.Equal((5, 3), (report.Lines, report.RefusedCount));
        Assert.False(report.IsTooWrong);
    }

    [Fact]
    public async Task What_is_said_of_a_drug_that_is_not_there_is_counted_and_not_wrong()
    {
        var book = new DrugBook();
        await ReadAsync(book, 0, Good("60000001"));
        var report = await ReadAsync(book, 2, "60000001\tliste I\n60000009\tliste I\n60000001\t\n");
        Assert.Equal((1, 1), (report.Orphans, report.RefusedCount));
        Assert.Equal(["liste I"], book.Of("60000001")!.Conditions);
    }

    [Fact]
    public async Task A_salt_is_named_by_its_therapeutic_fraction()
    {
        var book = new DrugBook();
        await ReadAsync(book, 0, Good("60000001"));
        await ReadAsync(book, 1, "60000001\tcomprimé\t24321\tCHLORHYDRATE DE METFORMINE\t1000 mg\tun comprimé\tSA\t1\n60000001\tcomprimé\t04442\tMETFORMINE\t780 mg\tun comprimé\tFT\t1\n60000001\tcomprimé\t1\tAUTRE\t5 mg\tun comprimé\tSA\t2\n");
        Assert.Equal("METFORMINE 780 mg\nAUTRE 5 mg", book.Of("60000001")!.ToDrug(1).Substances);
    }

    [Fact]
    public async Task A_file_that_is_another_one_is_too_wrong()
    {
        var report = await ReadAsync(new DrugBook(), 0, string.Concat(Enumerable.Range(0, 100).Select(n => $"ligne {n}\n")));
        Assert.True(report.IsTooWrong);
        Assert.Equal((100, 50), (report.RefusedCount, report.Refused.Count));
    }

    [Theory]
    [InlineData("CIS_bdpm.txt", "CIS_bdpm.txt")]
    [InlineData("cis_cip_bdpm (1).txt", "CIS_CIP_bdpm.txt")]
    [InlineData("dossier/CIS_COMPO_bdpm_2026.txt", "CIS_COMPO_bdpm.txt")]
    [InlineData("CIS_HAS_SMR_bdpm.txt", null)]
    public void A_file_is_known_by_its_name(string name, string? file) => Assert.Equal(file, BdpmFile.Named(name)?.Name);

    [Fact]
    public async Task Random_bytes_never_break_the_reading()
    {
        var random = new Random(20261122);
        for (var round = 0; round < 300; round++)
        {
            var bytes = new byte[random.Next(4000)];
            random.NextBytes(bytes);
            foreach (var file in BdpmFile.All)
            {
                var book = new DrugBook();
                var report = await BdpmReading.ReadAsync(file, new MemoryStream(bytes), book, Ct);
                Assert.Equal(report.Lines, report.RefusedCount + report.Orphans + book.Sheets.Count);
            }
        }
    }

    [Fact]
    public async Task The_extract_of_the_demonstration_has_no_wrong_line_and_no_true_code()
    {
        var (book, reports) = await BdpmReading.ReadAsync([.. DrugExtract.Files.Select(file => (BdpmFile.Named(file.Name)!, file))], Ct);
        Assert.All(reports, report => Assert.Equal((0, 0), (report.RefusedCount, report.Orphans)));
        Assert.All(book.Sheets.Keys, cis => Assert.StartsWith("9", cis, StringComparison.Ordinal));
        Assert.Contains("liste I", book.Of(DrugExtract.Humira)!.Conditions);
    }

    private static string Good(string cis) => $"{cis}\tNOM {cis}, comprimé\tcomprimé\torale\tAutorisation active\tProcédure nationale\tCommercialisée\t01/01/2000\t\t\tTITULAIRE\tNon";

    private static Task<CatalogueReport> ReadAsync(DrugBook book, int file, string text) => BdpmReading.ReadAsync(BdpmFile.All[file], new MemoryStream(Windows.GetBytes(text)), book, Ct);

    private static async Task<List<CatalogueLine>> LinesAsync(byte[] bytes)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var lines = new List<CatalogueLine>();
        await foreach (var line in CatalogueLines.ReadAsync(new MemoryStream(bytes), hash, Ct))
        {
            lines.Add(line);
        }

        return lines;
    }
}
