using Relais.Scenes;
using Relais.Web;
using Xunit;

namespace Relais.Tests.Scenes;

public class DemoOrderTests
{
    [Fact]
    public void Nothing_asked_stages_every_team_on_port_5080()
    {
        var order = DemoOrder.Read([]);
        Assert.Equal((SceneName.All, 5080, null, null), (order.Scene, order.Port, order.Database, order.WhyNot));
    }

    [Fact]
    public void What_is_asked_reaches_the_host()
    {
        var order = DemoOrder.Read(["--scene", "national", "--port=6001", "--data", "ici", "--database", "postgres://a:b@c:5432/d"]);
        Assert.Null(order.WhyNot);
        Assert.Equal(SceneName.National, order.Scene);
        Assert.Contains("--urls=http://localhost:6001", order.ToHostArguments());
        Assert.Contains("--Data:Database=postgres://a:b@c:5432/d", order.ToHostArguments());
        Assert.Contains("--Data:Folder=" + Path.GetFullPath("ici"), order.ToHostArguments());
    }

    [Theory]
    [InlineData("--scene", "lune")]
    [InlineData("--port", "0")]
    [InlineData("--port", "abc")]
    [InlineData("--vitesse", "9")]
    [InlineData("--port")]
    public void What_is_wrong_is_said(params string[] args) => Assert.NotNull(DemoOrder.Read(args).WhyNot);

    [Fact]
    public void The_help_names_every_scene_and_every_option()
    {
        Assert.True(DemoOrder.Read(["--help"]).IsHelp);
        Assert.All(
            ["--scene", "--port", "--data", "--database", "--help", "toutes", "oncobreizh", "corsicaderm", "sosoeil", "cesoa", "national"],
            word => Assert.Contains(word, DemoOrder.Help, StringComparison.Ordinal));
    }
}
