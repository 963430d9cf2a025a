using System.Globalization;
using System.Text;
using NodaTime.Text;
using Relais.Bench.Measuring;

namespace Relais.Bench.Requests;

/// <summary>Writes <c>docs/performance.md</c>.</summary>
internal static class PerformancePage
{
    private const string HowToRead = """
        # Performance

        Written by `./relais bench requests`, never by hand; `--quick` measures less. Real servers in processes of their own, real HTTP,
        on SQLite (write-ahead log, `synchronous=FULL`) and on a PostgreSQL of its own (`fsync=on`, `synchronous_commit=on`).

        * **Submit to visible**: a practitioner uploads a photo of 1 MB and posts the form of a new request; it ends when the list of the
          expert on duty shows that request. The **bare ceiling** is the least a server can do with the same bytes: one POST to a minimal
          endpoint whose hand-written SQL stores the question and the photo in one durable transaction, then one GET of a list. Both are
          measured in the same run by the same client. Relais also recognises and cleans the photo, encrypts it and the patient's traits,
          looks for patients alike, routes the request and writes its journal, which is what the ratio pays for.
        * **Pages**: one reader at a time, first with the three demo scenes, then with the country staged besides (40 teams, 2,500
          professionals, 100,000 requests): the same people of Brittany before and after, then people of the country. **Processor time** is what
          the server computed for one page: unlike elapsed time it hardly moves when other programs use the machine, so growth is
          judged by it.
        * **Weight**: the bytes received by a browser that comes for the first time, as sent: the page, its styles, scripts, islands and icons.
        * **Growth** is held by a test besides: `QueryPlansTests` asks SQLite for the plan of each query of the pages and the jobs, and refuses
          one that reads from end to end a table that grows with use.
        * **Memory**: what the process holds after the sending, with the country stored.

        """;

    public static async Task WriteAsync(Machine machine, Effort effort, IReadOnlyList<Figure> figures)
    {
        var page = new StringBuilder(HowToRead);
        page.AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Measured on {LocalDatePattern.Iso.Format(machine.Day)} (`{effort.Name}`): {machine.Processor}, {machine.Cores} cores, {machine.Gigabytes:0} GB of memory, {machine.System}, {machine.Runtime}.");
        if (machine.IsBusy)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"**The machine was busy with other work** (load average {machine.Load:0.0} on {machine.Cores} cores when the measure began): times are longer than on a quiet one.");
        }

        page.AppendLine().AppendLine("| Figure | Value | Goal | |").AppendLine("| --- | ---: | --- | --- |");
        foreach (var figure in figures)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"| {figure.Name} | {figure.Number} {figure.Unit} | {figure.Goal} | {figure.Verdict} |");
        }

        await PerformanceFile.WriteHeadAsync(page.ToString());
    }
}
