using Microsoft.EntityFrameworkCore;
using Relais.Kernel;

namespace Relais.Tests.Requests.Races;

/// <summary>Many attempts at the same moment.</summary>
internal static class Race
{
    // Below the connections of the test's pool, which would otherwise turn some away before the race.
    private const int Together = 32;

    /// <summary>All the attempts at once; each gives what it made, or null when it was refused or came too late.</summary>
    public static async Task<T?[]> RunAsync<T>(int attempts, Func<int, Task<T>> attempt)
        where T : struct
    {
        using var connections = new SemaphoreSlim(Together);
        var start = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var running = Enumerable.Range(0, attempts).Select(async i =>
        {
            await start.Task;
            await connections.WaitAsync();
            try
            {
                return await attempt(i);
            }
            catch (RefusedException)
            {
                return (T?)null;
            }
            catch (DbUpdateException)
            {
                return null;
            }
            finally
            {
                connections.Release();
            }
        }).ToList();
        start.SetResult();
        return await Task.WhenAll(running);
    }
}
