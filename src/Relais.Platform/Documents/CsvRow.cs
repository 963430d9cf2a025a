using System.Text;

namespace Relais.Platform.Documents;

/// <summary>A row for spreadsheets: every cell quoted, and none that a spreadsheet would run as a formula (OWASP).</summary>
public static class CsvRow
{
    /// <summary>The bytes of a row: cells in quotes, semicolons between them, CRLF at the end, UTF-8.</summary>
    public static byte[] Of(params ReadOnlySpan<string?> cells)
    {
        var row = new StringBuilder();
        foreach (var cell in cells)
        {
            row.Append(row.Length > 0 ? ";" : "").Append('"').Append(Disarmed(cell ?? "").Replace("\"", "\"\"", StringComparison.Ordinal)).Append('"');
        }

        return Encoding.UTF8.GetBytes(row.Append("\r\n").ToString());
    }

    private static string Disarmed(string cell) => cell is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] ? "'" + cell : cell;
}
