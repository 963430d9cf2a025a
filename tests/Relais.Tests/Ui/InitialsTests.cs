using Relais.Ui.Components;
using Xunit;

namespace Relais.Tests.Ui;

public class InitialsTests
{
    [Theory]
    [InlineData("Dr Awa Le Goff", "AG")]
    [InlineData("Mme Anne-Marie Kerbrat", "AK")]
    [InlineData("Dr Awa Le Goff, remplaçant du Dr Bruno Kerbrat", "AG")]
    [InlineData("Relais", "R")]
    [InlineData("élodie évrard", "ÉÉ")]
    [InlineData("", "?")]
    public void They_are_the_first_letters_of_first_and_last_name(string name, string initials) =>
        Assert.Equal(initials, Initials.Of(name));
}
