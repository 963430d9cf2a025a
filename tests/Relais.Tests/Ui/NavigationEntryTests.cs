using Relais.Ui.Layout;
using Xunit;

namespace Relais.Tests.Ui;

public class NavigationEntryTests
{
    [Theory]
    [InlineData("/demandes", true)]
    [InlineData("/demandes/nouvelle", true)]
    [InlineData("/Demandes", true)]
    [InlineData("/demandes-anciennes", false)]
    [InlineData("/", false)]
    public void It_is_current_on_its_page_and_those_below(string path, bool current) =>
        Assert.Equal(current, new NavigationEntry("Demandes", "/demandes", "messages", 1, _ => true).Holds(path));
}
