using Relais.Patients;
using Xunit;

namespace Relais.Tests.Patients;

public sealed class FirstNameShownTests
{
    [Theory]
    [InlineData("VALÉRIE", "Valérie")]
    [InlineData("MARIE-ANNE ÉLODIE", "Marie-Anne Élodie")]
    [InlineData("N'GUYEN", "N'Guyen")]
    [InlineData("Le-Anh", "Le-Anh")]
    [InlineData("ŒDIPE", "Œdipe")]
    public void Capitals_of_the_record_are_read_as_a_name(string kept, string shown) => Assert.Equal(shown, FirstNameShown.Of(kept));
}
