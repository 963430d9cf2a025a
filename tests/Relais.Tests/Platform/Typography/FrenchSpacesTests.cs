using System.Buffers;
using System.Text;
using Microsoft.AspNetCore.Http;
using Relais.Platform.Typography;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Platform.Typography;

public sealed class FrenchSpacesTests
{
    [Theory]
    [InlineData("Syncope : avis rapide ; appelez !", "Syncope\u00A0: avis rapide\u00A0; appelez\u00A0!")]
    [InlineData("« Oui » à 90 % sous 48 h ?", "«\u00A0Oui\u00A0» à 90\u00A0% sous 48\u00A0h\u00A0?")]
    [InlineData("&#xAB; Oui &#xBB;, 5 &#x20AC;", "&#xAB;\u00A0Oui\u00A0&#xBB;, 5\u00A0&#x20AC;")]
    [InlineData("<b>En retard</b> · promise", "<b>En retard</b>\u00A0· promise")]
    [InlineData("4 mm en 5 hivers, 20 min", "4\u00A0mm en 5 hivers, 20\u00A0min")]
    [InlineData("Déjà : là ; voilà !", "Déjà\u00A0: là\u00A0; voilà\u00A0!")]
    [InlineData("Rien à changer: ici, ni là.", "Rien à changer: ici, ni là.")]
    public void Spaces_before_high_marks_do_not_break(string written, string read) =>
        Assert.Equal($"<body><p>{read}</p></body>", FrenchSpaces.In($"<body><p>{written}</p></body>"));

    [Theory]
    [InlineData("<style>a { color : red ; }</style><body class=\"a ; b\"><p>x</p></body>")]
    [InlineData("<body><p title=\"1 > 0 : oui\">x</p><script>a < b ? c : d ;</script></body>")]
    [InlineData("<body><textarea>À lire : <b> ; c</textarea><option>Un : deux</option></body>")]
    public void Marks_style_and_what_a_form_sends_are_left_as_they_are(string html) => Assert.Equal(html, FrenchSpaces.In(html));

    [Fact]
    public async Task A_page_cut_anywhere_reads_the_same()
    {
        var html = Encoding.UTF8.GetBytes("<body a=\"é : b\"><p>« Où ? » <b>à 5 h</b> : là</p><script>x ? y : z</script>fin !</body>");
        var whole = new ArrayBufferWriter<byte>();
        FrenchSpaces.Write(html, whole, null);
        for (var cut = 0; cut <= html.Length; cut++)
        {
            var read = new MemoryStream();
            var response = new DefaultHttpContext().Response;
            response.ContentType = "text/html; charset=utf-8";
            await using var pieces = new FrenchPageStream(response, read);
            await pieces.WriteAsync(html.AsMemory(0, cut), TestContext.Current.CancellationToken);
            await pieces.WriteAsync(html.AsMemory(cut), TestContext.Current.CancellationToken);
            await pieces.FinishAsync(TestContext.Current.CancellationToken);
            Assert.Equal(Encoding.UTF8.GetString(whole.WrittenSpan), Encoding.UTF8.GetString(read.ToArray()));
        }
    }

    [Fact]
    public async Task What_is_no_page_goes_as_it_is()
    {
        var (response, read) = (new DefaultHttpContext().Response, new MemoryStream());
        response.ContentType = "text/csv; charset=utf-8";
        await using var plain = new FrenchPageStream(response, read);
        await plain.WriteAsync("Motif : oui <b> ; non"u8.ToArray(), TestContext.Current.CancellationToken);
        await plain.FinishAsync(TestContext.Current.CancellationToken);
        Assert.Equal("Motif : oui <b> ; non", Encoding.UTF8.GetString(read.ToArray()));
    }

    [Fact]
    public async Task Pages_are_served_with_them()
    {
        await using var app = new RelaisApp();
        using var visitor = app.Browse();
        var page = await visitor.Http.GetStringAsync("/confidentialite", TestContext.Current.CancellationToken);
        Assert.Contains("avis médical\u00A0:", page, StringComparison.Ordinal);
    }
}
