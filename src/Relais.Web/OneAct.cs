using NodaTime;
using Relais.Kernel;

namespace Relais.Web;

/// <summary>What a command of the command line does once: on a database brought up to date, as Relais itself; a refusal is told in its sentence.</summary>
internal static class OneAct
{
    /// <param name="host">The arguments that choose the data and the database.</param>
    /// <param name="work">Does it, and says how it ended: 0 when well.</param>
    public static async Task<int> RunAsync(string[] host, Func<IServiceProvider, Act, Task<int>> work)
    {
        await using var app = RelaisHost.Build(host);
        await Schema.PrepareAsync(app.Services);
        await using var scope = app.Services.CreateAsyncScope();
        try
        {
            return await work(scope.ServiceProvider, Act.OfRelais(scope.ServiceProvider.GetRequiredService<IClock>().GetCurrentInstant()));
        }
        catch (RefusedException refused)
        {
            await Console.Error.WriteLineAsync(refused.Refusal.Sentence);
            return 1;
        }
    }
}
