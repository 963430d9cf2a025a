using System.Text;
using Relais.Platform.Documents;
using Xunit;

namespace Relais.Tests.Platform;

public class CsvRowTests
{
    [Theory]
    [InlineData("=HYPERLINK(\"x\")", "\"'=HYPERLINK(\"\"x\"\")\"")]
    [InlineData("+1", "\"'+1\"")]
    [InlineData("-1", "\"'-1\"")]
    [InlineData("@SUM(A1)", "\"'@SUM(A1)\"")]
    [InlineData("\tx", "\"'\tx\"")]
    [InlineData("\rx", "\"'\rx\"")]
    [InlineData("Dr L’Hostis ; \"Maël\"", "\"Dr L’Hostis ; \"\"Maël\"\"\"")]
    [InlineData(null, "\"\"")]
    public void No_cell_is_run_as_a_formula(string? cell, string written) =>
        Assert.Equal(written + "\r\n", Encoding.UTF8.GetString(CsvRow.Of(cell)));

    [Fact]
    public void Cells_are_told_apart_even_when_empty() => Assert.Equal("\"\";\"\";\"a\"\r\n", Encoding.UTF8.GetString(CsvRow.Of("", null, "a")));
}
