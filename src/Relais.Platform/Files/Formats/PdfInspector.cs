using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Relais.Kernel;

namespace Relais.Platform.Files.Formats;

/// <summary>Checks that a PDF is whole and does nothing but show pages. Nothing is drawn; the file is read twice at most, forward.</summary>
internal sealed partial class PdfInspector(Stream pdf)
{
    private const int TailSize = 4096;
    private const int WindowSize = 2048;
    private const int MaxPlaces = 50_000;
    private const long MaxUnpacked = 256L * 1024 * 1024;

    private readonly PdfActions _actions = new();
    private readonly List<long> _packs = [];
    private readonly List<long> _openActions = [];
    private readonly List<long> _addresses = [];

    /// <summary>Looks through the whole document.</summary>
    /// <exception cref="RefusedException">It is cut, damaged, protected or active.</exception>
    public async Task RunAsync(CancellationToken ct)
    {
        await CheckEndAsync(ct);
        await ReadNamesAsync(ct);
        foreach (var position in _openActions)
        {
            _actions.AddOpenAction(await ReadAsync(position + "/OpenAction".Length, WindowSize, ct));
        }

        var unpacked = 0L;
        foreach (var position in _packs)
        {
            unpacked += await PdfObjectStream.InspectAsync(pdf, position, _actions, ct);
            RefusedException.ThrowIf(unpacked > MaxUnpacked ? FileRefusals.PdfUnusual : null);
        }

        foreach (var position in _actions.OpensAnObject ? _addresses : [])
        {
            var from = Math.Max(0, position - WindowSize);
            _actions.AddAddress(await ReadAsync(from, (int)(position - from), ct));
        }

        RefusedException.ThrowIf(_actions.OpensAnAddress ? FileRefusals.PdfLaunch : null);
    }

    private async Task CheckEndAsync(CancellationToken ct)
    {
        RefusedException.ThrowIf(Version().IsMatch(Text(await ReadAsync(0, 9, ct))) ? null : FileRefusals.DamagedPdf);
        var tail = Text(await ReadAsync(Math.Max(0, pdf.Length - TailSize), TailSize, ct));
        RefusedException.ThrowIf(tail.Contains("%%EOF", StringComparison.Ordinal) ? null : FileRefusals.Truncated);
        var start = CrossReference().Match(tail);
        RefusedException.ThrowIf(start.Success ? null : FileRefusals.DamagedPdf);
        var position = long.Parse(start.Groups[1].Value, NumberStyles.None, CultureInfo.InvariantCulture);
        var isThere = position < pdf.Length && CrossReferenceStart().IsMatch(Text(await ReadAsync(position, 64, ct)));
        RefusedException.ThrowIf(isThere ? null : FileRefusals.DamagedPdf);
    }

    private async Task ReadNamesAsync(CancellationToken ct)
    {
        pdf.Position = 0;
        var names = new PdfNames(Note);
        var piece = new byte[64 * 1024];
        int read;
        while ((read = await pdf.ReadAsync(piece, ct)) > 0)
        {
            names.Feed(piece.AsSpan(0, read));
            RefusedException.ThrowIf(_packs.Count + _openActions.Count + _addresses.Count > MaxPlaces ? FileRefusals.PdfUnusual : null);
        }
    }

    private void Note(string name, long position)
    {
        RefusedException.ThrowIf(PdfActions.WhyNot(name));
        var places = name switch { "ObjStm" => _packs, "OpenAction" => _openActions, "URI" => _addresses, _ => null };
        places?.Add(position);
    }

    private async Task<byte[]> ReadAsync(long from, int count, CancellationToken ct)
    {
        pdf.Position = from;
        var bytes = new byte[count];
        var read = await pdf.ReadAtLeastAsync(bytes, count, throwOnEndOfStream: false, ct);
        return bytes[..read];
    }

    private static string Text(byte[] bytes) => Encoding.Latin1.GetString(bytes);

    [GeneratedRegex(@"^%PDF-[12]\.\d", RegexOptions.CultureInvariant)]
    private static partial Regex Version();

    [GeneratedRegex(@"startxref\s+(\d{1,15})\s+%%EOF", RegexOptions.CultureInvariant | RegexOptions.RightToLeft)]
    private static partial Regex CrossReference();

    [GeneratedRegex(@"^\s*(xref|\d{1,10}\s+\d{1,5}\s+obj)", RegexOptions.CultureInvariant)]
    private static partial Regex CrossReferenceStart();
}
