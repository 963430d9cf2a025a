using Microsoft.Extensions.Hosting;
using Relais.Platform.SignIn.Demo;

namespace Relais.Platform.Web;

/// <summary>Refuses to start in Production what must not run there: the demonstration, or a runtime with published holes.</summary>
internal sealed class ProductionGate(IHostEnvironment environment, DemoOptions demo, WebOptions web) : IHostedService
{
    public Task StartAsync(CancellationToken cancellationToken)
    {
        var why = environment.IsProduction() ? WhyNot(demo, web, Environment.Version) : null;
        return why is null ? Task.CompletedTask : throw new InvalidOperationException(why);
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal static string? WhyNot(DemoOptions demo, WebOptions web, Version runtime)
    {
        if (demo.Enabled)
        {
            return "Demo:Enabled signs anyone in by one click: it is refused in Production. Unset it, or set ASPNETCORE_ENVIRONMENT=Demo.";
        }

        return runtime < Version.Parse(web.MinimumRuntime)
            ? $"This machine runs .NET {runtime}, older than {web.MinimumRuntime}: older ones have published holes. Update it, or set Web:MinimumRuntime knowingly."
            : null;
    }
}
