using System.Text;
using Relais.Ui;
using Xunit;

namespace Relais.Tests.Ui;

public sealed class BuiltAssetsTests : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("relais-assets").FullName;

    [Fact]
    public void Without_a_build_addresses_still_form() =>
        Assert.Equal("/assets/relais.css", new BuiltAssets(_folder).Url("relais.css"));

    [Theory]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip;q=0.8", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("", null)]
    public void The_browser_gets_the_smallest_form_it_accepts(string accept, string? coding)
    {
        var (bytes, chosen) = Build().Find("relais.abc.css")!.For(accept);

        Assert.Equal((coding, coding ?? "plain"), (chosen, Encoding.UTF8.GetString(bytes)));
    }

    [Fact]
    public void Only_listed_files_are_served()
    {
        var assets = Build();

        Assert.Equal("/assets/relais.abc.css", assets.Url("relais.css"));
        Assert.Null(assets.Find("assets.json"));
        Assert.Null(assets.Find("../assets.json"));
    }

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    private BuiltAssets Build()
    {
        File.WriteAllText(Path.Combine(_folder, "assets.json"), """{ "relais.css": "relais.abc.css" }""");
        File.WriteAllText(Path.Combine(_folder, "relais.abc.css"), "plain");
        File.WriteAllText(Path.Combine(_folder, "relais.abc.css.br"), "br");
        File.WriteAllText(Path.Combine(_folder, "relais.abc.css.gz"), "gzip");
        return new BuiltAssets(_folder);
    }
}
