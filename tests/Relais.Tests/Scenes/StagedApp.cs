using Relais.Scenes;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Scenes;

/// <summary>The application with the three teams.</summary>
public class StagedApp : RelaisApp
{
    public override async ValueTask InitializeAsync()
    {
        await base.InitializeAsync();
        await Relais.Scenes.Scenes.PlantAsync(Services, SceneName.All, TestContext.Current.CancellationToken);
    }
}
