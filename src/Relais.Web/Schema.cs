using Microsoft.EntityFrameworkCore;
using Relais.Platform.Data;

namespace Relais.Web;

/// <summary>Brings the database to the schema of this version.</summary>
internal static class Schema
{
    public static async Task<int> MigrateAsync(string[] args)
    {
        await using var app = RelaisHost.Build(args);
        await PrepareAsync(app.Services);
        return 0;
    }

    public static async Task PrepareAsync(IServiceProvider services)
    {
        await using var scope = services.CreateAsyncScope();
        var database = scope.ServiceProvider.GetRequiredService<RelaisDb>().Database;

        // Migrating takes a lock that a killed server would leave behind: only when there is something to do.
        if ((await database.GetPendingMigrationsAsync()).Any())
        {
            await database.MigrateAsync();
        }
    }
}
