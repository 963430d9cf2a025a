using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Relais.Bench.Serving;

/// <summary>The ceiling: the least that a server can do to keep the same bytes durably and show them in a list.</summary>
internal static class BareServer
{
    public static async Task RunAsync(string url, string database)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls(url);
        await using IBareStore store = database.StartsWith("Host=", StringComparison.Ordinal) ? await BarePostgres.OpenAsync(database) : await BareSqlite.OpenAsync(database);
        await using var app = builder.Build();
        app.MapPost("/", http => AddAsync(http, store));
        app.MapGet("/liste", async () => string.Join('\n', await store.NewestAsync()));
        await app.RunAsync();
    }

    private static async Task AddAsync(HttpContext http, IBareStore store)
    {
        var photo = new byte[http.Request.ContentLength ?? 0];
        await http.Request.Body.ReadExactlyAsync(photo);
        var id = Guid.CreateVersion7();
        await store.AddAsync(id, http.Request.Query["question"].ToString(), photo);
        await http.Response.WriteAsync(id.ToString());
    }
}
