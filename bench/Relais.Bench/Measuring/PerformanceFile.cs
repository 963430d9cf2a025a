using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using NodaTime.Text;

namespace Relais.Bench.Measuring;

/// <summary><c>docs/performance.md</c>: each bench writes its own section and leaves those of the others.</summary>
internal static partial class PerformanceFile
{
    private static string FilePath => Path.Combine(Root(), "docs", "performance.md");

    /// <summary>Writes what stands before every section: the bench of requests.</summary>
    public static async Task WriteHeadAsync(string text)
    {
        var written = await ReadAsync();
        await SaveAsync(text, written.Sections);
    }

    /// <summary>Writes a section: how to read it, where it was measured, its figures.</summary>
    public static async Task WriteSectionAsync(string name, string howToRead, Machine machine, string effort, IReadOnlyList<Figure> figures)
    {
        var written = await ReadAsync();
        var section = new StringBuilder(howToRead).AppendLine().AppendLine();
        Append(section, machine, effort, figures);
        written.Sections[name] = section.ToString();
        await SaveAsync(written.Head, written.Sections);
    }

    /// <summary>Where and when, and the table of figures.</summary>
    public static void Append(StringBuilder page, Machine machine, string effort, IReadOnlyList<Figure> figures)
    {
        page.AppendLine(CultureInfo.InvariantCulture, $"Measured on {LocalDatePattern.Iso.Format(machine.Day)} (`{effort}`): {machine.Processor}, {machine.Cores} cores, {machine.Gigabytes:0} GB of memory, {machine.System}, {machine.Runtime}.");
        if (machine.IsBusy)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"**The machine was busy with other work** (load average {machine.Load:0.0} on {machine.Cores} cores when the measure began): times are longer than on a quiet one.");
        }

        page.AppendLine().AppendLine("| Figure | Value | Goal | |").AppendLine("| --- | ---: | --- | --- |");
        foreach (var figure in figures)
        {
            page.AppendLine(CultureInfo.InvariantCulture, $"| {figure.Name} | {figure.Number} {figure.Unit} | {figure.Goal} | {figure.Verdict} |");
        }
    }

    private static async Task<(string Head, SortedDictionary<string, string> Sections)> ReadAsync()
    {
        var text = File.Exists(FilePath) ? await File.ReadAllTextAsync(FilePath) : "";
        var marks = Mark().Matches(text);
        var sections = new SortedDictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i < marks.Count; i++)
        {
            var begin = marks[i].Index + marks[i].Length;
            sections[marks[i].Groups[1].Value] = text[begin..(i + 1 < marks.Count ? marks[i + 1].Index : text.Length)];
        }

        return (marks.Count == 0 ? text : text[..marks[0].Index], sections);
    }

    private static Task SaveAsync(string head, SortedDictionary<string, string> sections)
    {
        var page = new StringBuilder(head.TrimEnd()).AppendLine();
        foreach (var (name, section) in sections)
        {
            page.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"<!-- bench {name} -->").AppendLine(section.Trim());
        }

        return File.WriteAllTextAsync(FilePath, page.ToString());
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Relais.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Relais.slnx");
    }

    [GeneratedRegex(@"^<!-- bench ([a-z]+) -->\r?\n", RegexOptions.Multiline)]
    private static partial Regex Mark();
}
