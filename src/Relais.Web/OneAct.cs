using NodaTime;
using Relais.Kernel;

namespace Relais.Web;

/// <summary>What a command of the command line does once, as Relais itself; a refusal is told in its sentence.</summary>
internal static class OneAct
{
    /// <summary>On a database brought up to date.</summary>
    /// <param name="host">The arguments that choose the data and the database.</param>
    /// <param name="work">Does it, and says how it ended: 0 when well.</param>
    public static Task<int> RunAsync(string[] host, Func<IServiceProvider, Act, Task<int>> work) => RunAsync(host, Schema.PrepareAsync, work);

    /// <summary>On a database taken as it is.</summary>
    /// <inheritdoc cref="RunAsync(string[], Func{IServiceProvider, Act, Task{int}})" />
    public static Task<int> ReadAsync(string[] host, Func<IServiceProvider, Act, Task<int>> work) => RunAsync(host, _ => Task.CompletedTask, work);

    private static async Task<int> RunAsync(string[] host, Func<IServiceProvider, Task> prepare, Func<IServiceProvider, Act, Task<int>> work)
    {
        await using var app = RelaisHost.Build(host);
        await prepare(app.Services);
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
