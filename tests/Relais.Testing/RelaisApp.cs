using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Outbox;
using Xunit;

namespace Relais.Testing;

/// <summary>The whole application on a database of its own, with a clock that tests move.</summary>
/// <remarks>One per test class (<c>IClassFixture&lt;RelaisApp&gt;</c>).</remarks>
public class RelaisApp : WebApplicationFactory<Program>, IAsyncLifetime
{
    private readonly string _folder = Path.Combine(Path.GetTempPath(), "relais-" + Guid.CreateVersion7().ToString("N"));
    private string? _database;

    /// <summary>The clock of the application: Monday 2 March 2026, 9 h in Paris, until a test moves it.</summary>
    public TestClock Clock { get; } = new(Instant.FromUtc(2026, 3, 2, 8, 0));

    /// <summary>The folder of data, files and keys of this application.</summary>
    public string Folder => _folder;

    /// <inheritdoc />
    public virtual async ValueTask InitializeAsync()
    {
        _database = await NewDatabaseAsync();
        _ = Services;
    }

    /// <summary>Does something with the services of one scope, as a request would.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    /// <summary>Does something with the services of one scope, as a request would.</summary>
    public async Task InScopeAsync(Func<IServiceProvider, Task> work)
    {
        await using var scope = Services.CreateAsyncScope();
        await work(scope.ServiceProvider);
    }

    /// <summary>Stores entities as they are.</summary>
    public Task GivenAsync(params object[] entities) =>
        InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            db.AddRange(entities);
            await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        });

    /// <summary>Tells every event that is due. The application tells them too: what it has begun is waited for.</summary>
    public async Task TellAllAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        for (var turns = 0; turns < 200 && (await Services.GetRequiredService<OutboxDispatcher>().DispatchAsync(ct) > 0 || await IsTellingAsync(ct)); turns++)
        {
            await Task.Delay(5, ct);
        }
    }

    /// <summary>A browser without script that keeps its cookies and does not follow redirects.</summary>
    public TestBrowser Browse() => new(CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false }));

    /// <summary>The same, signed in as a person through the demo door.</summary>
    public async Task<TestBrowser> BrowseAsAsync(ProfessionalId person)
    {
        var browser = Browse();
        await browser.SignInAsync(person);
        return browser;
    }

    // What both took at once is postponed by the one who came second, and ended by the other.
    private Task<bool> IsTellingAsync(CancellationToken ct) => InScopeAsync(scope =>
    {
        var now = Clock.GetCurrentInstant();
        return scope.GetRequiredService<RelaisDb>().Set<OutboxMessage>().AnyAsync(m => m.DoneAt == null && (m.DueAt <= now || m.LastError == nameof(DbUpdateException)), ct);
    });

    /// <summary>Makes its database: the PostgreSQL address, or null for SQLite in its folder.</summary>
    protected virtual Task<string?> NewDatabaseAsync() => Task.FromResult<string?>(null);

    /// <inheritdoc />
    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        builder.UseSetting("Logging:LogLevel:Default", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.AspNetCore", "Error");
        builder.UseSetting("Logging:LogLevel:Microsoft.EntityFrameworkCore", "Error");
        builder.UseSetting("Data:Folder", _folder);
        builder.UseSetting("Demo:Enabled", "true");
        builder.UseSetting("Mail:Receiving:Enabled", "false");
        builder.UseSetting("Mail:Receiving:Maildirs", Path.Combine(_folder, "maildirs"));
        if (_database is not null)
        {
            builder.UseSetting("Data:Database", _database);
        }

        builder.ConfigureServices(services => services
            .Replace(ServiceDescriptor.Singleton<IClock>(Clock))
            .ConfigureDbContext<RelaisDb>(db => db.ConfigureWarnings(warnings => warnings.Throw(RelationalEventId.MultipleCollectionIncludeWarning)), ServiceLifetime.Singleton));
    }

    /// <inheritdoc />
    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        GC.SuppressFinalize(this);
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (System.IO.Directory.Exists(_folder))
        {
            System.IO.Directory.Delete(_folder, recursive: true);
        }
    }
}
