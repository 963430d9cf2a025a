using System.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Bench.Measuring;
using Relais.Documents.Contract;
using Relais.Platform.Documents;
using Relais.Requests.Answering.Exchange;
using Relais.Web;

namespace Relais.Bench.Documents;

/// <summary><c>relais bench documents</c>: how many documents a second are written and packed, and how long a page takes to be printed.</summary>
internal sealed class DocumentsBench(int times)
{
    private const string HowToRead = """
        ## Documents

        Written by `./relais bench documents`. On one core, in memory: the CDA of a request with a questionnaire of 40 answers, the CDA of
        a report that carries a PDF of 60 kB, and both packed as `IHE_XDM.zip` (CDA written again, hashed, described, compressed). Then
        the patient's page printed by WeasyPrint as PDF/A, one after the other, program start included.
        """;

    public async Task RunAsync()
    {
        var machine = await Machine.ReadAsync();
        var (asked, answered) = (Asked(), Answered());
        var content = new XdmContent(answered.Version.Series, [asked, answered]);
        List<Figure> figures =
        [
            Figure.Plain("CDA of a request", await PerSecondAsync(times, () => Task.FromResult(ClinicalDocuments.ToCda(asked).Length)), "/s"),
            Figure.Plain("CDA of a report with its PDF", await PerSecondAsync(times, () => Task.FromResult(ClinicalDocuments.ToCda(answered).Length)), "/s"),
            Figure.Plain("IHE_XDM.zip of both", await PerSecondAsync(times / 4, () => PackAsync(content)), "/s"),
            .. await PrintedAsync(Math.Max(3, times / 200)),
        ];
        await PerformanceFile.WriteSectionAsync("documents", HowToRead, machine, times < 1_000 ? "quick" : "full", figures);
        foreach (var figure in figures)
        {
            await Console.Out.WriteLineAsync(figure.Line);
        }
    }

    private static async Task<int> PackAsync(XdmContent content)
    {
        using var bytes = new MemoryStream();
        await ClinicalDocuments.PackAsync(bytes, content, CancellationToken.None);
        return (int)bytes.Length;
    }

    private static async Task<double> PerSecondAsync(int count, Func<Task<int>> write)
    {
        await write();
        var begun = Stopwatch.GetTimestamp();
        for (var i = 0; i < count; i++)
        {
            await write();
        }

        return count / Stopwatch.GetElapsedTime(begun).TotalSeconds;
    }

    private static async Task<IReadOnlyList<Figure>> PrintedAsync(int count)
    {
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-bench-").FullName;
        try
        {
            await using var app = RelaisHost.Build([$"--Data:Folder={folder}", "--Logging:LogLevel:Default=Error"]);
            var printer = app.Services.GetRequiredService<Printer>();
            var samples = await Timing.OfAsync([printer], count, async p => _ = (await p.PrintAsync<PatientSheetDocument>(Paper(), Sheet(), CancellationToken.None)).Pdf ?? throw new InvalidOperationException("WeasyPrint is not there."));
            return [Figure.Plain("Patient's page in PDF, p50", samples.P50 / 1_000, "s"), Figure.Plain("Patient's page in PDF, p95", samples.P95 / 1_000, "s")];
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static Paper Paper() => new("Un avis a été demandé pour vous", "Équipe", Instant.FromUtc(2026, 3, 2, 8, 0));

    private static Dictionary<string, object?> Sheet() => new()
    {
        [nameof(PatientSheetDocument.Sheet)] = new PatientSheet("LE GOFF Yann, né le 12 octobre 1988", "Dr Anne Le Bras", "2 mars 2026", "Équipe Peau d’Armorique", "ESS Dermatologie", "Lésion suspecte", "en 48 heures d’ouverture du service", "DA-2026-000001"),
    };

    private static OpinionRequestDocument Asked() =>
        new(new DocumentStory(["Que penser de cette lésion ?"], [.. Enumerable.Range(1, 40).Select(n => KeyValuePair.Create($"Question {n}", "Une réponse de quelques mots, comme on en donne."))]), "Aucun")
        {
            Version = new(new Guid("0190d3b0-0000-7000-8000-000000000001"), 1),
            Title = "Demande de téléexpertise",
            At = At(9),
            Patient = Patient,
            Author = Doctor("Le Bras"),
            Custodian = Place,
            Recipients = [Doctor("Le Goff")],
            Performer = Doctor("Le Goff"),
            ActAt = At(9),
            Place = Place,
        };

    private static OpinionReportDocument Answered()
    {
        var pdf = new byte[60_000];
        new Random(7).NextBytes(pdf);
        return new(pdf)
        {
            Version = new(new Guid("0190d3b0-0000-7000-8000-000000000002"), 1),
            Title = "Compte-rendu de téléexpertise",
            At = At(11),
            Patient = Patient,
            Author = Doctor("Le Goff"),
            Custodian = Place,
            Recipients = [Doctor("Le Bras")],
            Performer = Doctor("Le Goff"),
            ActAt = At(9),
            Place = Place,
        };
    }

    private static DocumentPatient Patient => new(new Guid("0190d3b0-0000-7000-8000-0000000000aa"), "Kervella", "Yann", new LocalDate(1988, 10, 12), DocumentSex.Male) { City = "Brest" };

    private static DocumentPlace Place => new("Maison de santé", "SA52", "Maison ou pôle de santé") { Address = ["29200 Brest"] };

    private static DocumentProfessional Doctor(string name) => new("Dr", "Anne", name, "10", "SM54") { Rpps = "10100000017", Trade = "Médecine générale", Place = Place };

    private static OffsetDateTime At(int hour) => new(new LocalDateTime(2026, 3, 2, hour, 0), Offset.FromHours(1));
}
