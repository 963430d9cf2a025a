using Relais.Platform.Documents;
using Xunit;

namespace Relais.Tests.Platform.Documents;

public sealed class FrenchSpacesTests
{
    [Theory]
    [InlineData("Syncope : avis rapide ; appelez !", "Syncope\u00A0: avis rapide\u00A0; appelez\u00A0!")]
    [InlineData("« Oui » à 90 % sous 48 h ?", "«\u00A0Oui\u00A0» à 90\u00A0% sous 48\u00A0h\u00A0?")]
    [InlineData("&#xAB; Oui &#xBB;, 5 &#x20AC;", "&#xAB;\u00A0Oui\u00A0&#xBB;, 5\u00A0&#x20AC;")]
    [InlineData("Rien à changer: ici, ni là.", "Rien à changer: ici, ni là.")]
    public void Spaces_before_high_marks_do_not_break(string written, string printed) =>
        Assert.Equal($"<body><p>{printed}</p></body>", FrenchSpaces.In($"<body><p>{written}</p></body>"));

    [Fact]
    public void Marks_and_style_are_left_as_they_are()
    {
        const string Html = "<style>a { color : red ; }</style><body class=\"a ; b\"><p>x</p></body>";
        Assert.Equal(Html, FrenchSpaces.In(Html));
    }
}
