using Relais.Directory.Contract;
using Xunit;

namespace Relais.Tests.Directory;

public class NameWordsTests
{
    [Theory]
    [InlineData("Dr Anne Kerbrat", "le Dr Anne Kerbrat", "du Dr Anne Kerbrat", "au Dr Anne Kerbrat")]
    [InlineData("Pr Anne Kerbrat", "le Pr Anne Kerbrat", "du Pr Anne Kerbrat", "au Pr Anne Kerbrat")]
    [InlineData("Mme Anne Kerbrat", "Mme Anne Kerbrat", "de Mme Anne Kerbrat", "à Mme Anne Kerbrat")]
    [InlineData("Drouet Anne", "Drouet Anne", "de Drouet Anne", "à Drouet Anne")]
    public void A_title_takes_its_article(string name, string the, string of, string to) =>
        Assert.Equal((the, of, to), (NameWords.The(name), NameWords.Of(name), NameWords.To(name)));
}
