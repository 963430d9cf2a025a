using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Platform.Files;

/// <summary>The files of Relais alone, behind a real Kestrel on a real SQLite, with a header in the place of sign-in.</summary>
internal sealed class FilesApp : IAsyncDisposable
{
    public const string PersonHeader = "X-Person";

    private readonly bool _ownsFolder;
    private readonly WebApplication _app;

    private FilesApp(WebApplication app, string folder, bool ownsFolder, TestClock clock) =>
        (_app, Folder, _ownsFolder, Clock) = (app, folder, ownsFolder, clock);

    public string Folder { get; }

    public TestClock Clock { get; }

    public ProfessionalId Person { get; } = ProfessionalId.New();

    public Act Act => new(Person, Clock.GetCurrentInstant());

    public string Address => _app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single();

    /// <summary>Starts the application.</summary>
    /// <param name="options">How files are kept.</param>
    /// <param name="folder">The folder of an application that has stopped, or null for a new one.</param>
    /// <param name="more">What the test changes.</param>
    public static async Task<FilesApp> StartAsync(FilesOptions? options = null, string? folder = null, Action<IServiceCollection>? more = null)
    {
        var clock = new TestClock(Instant.FromDateTimeUtc(TimeProvider.System.GetUtcNow().UtcDateTime));
        var home = folder ?? System.IO.Directory.CreateTempSubdirectory("relais-files-").FullName;
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseKestrel().UseUrls("http://127.0.0.1:0");
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder.Services
            .AddRelaisData(new DataOptions { Folder = home })
            .AddRelaisFiles(options ?? new FilesOptions())
            .AddScoped<CurrentAct>()
            .Configure<IdentityOptions>(identity => identity.Stores.SchemaVersion = IdentitySchemaVersions.Version3)
            .AddSingleton<IClock>(clock);
        builder.Services.AddAuthentication("Header").AddScheme<AuthenticationSchemeOptions, HeaderSignIn>("Header", null);
        builder.Services.AddAuthorization();
        more?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseAuthentication().UseAuthorization().Use(SetActAsync);
        app.MapRelaisFiles();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            await scope.ServiceProvider.GetRequiredService<RelaisDb>().Database.EnsureCreatedAsync();
        }

        await app.StartAsync();
        return new FilesApp(app, home, folder is null, clock);
    }

    /// <summary>A client of this person, or of someone else.</summary>
    public HttpClient Client(ProfessionalId? person = null)
    {
        var client = new HttpClient { BaseAddress = new Uri(Address) };
        client.DefaultRequestHeaders.Add(PersonHeader, (person ?? Person).ToString());
        return client;
    }

    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task InScopeAsync(Func<IServiceProvider, Task> work) => InScopeAsync(async scope =>
    {
        await work(scope);
        return true;
    });

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        if (_ownsFolder)
        {
            System.IO.Directory.Delete(Folder, recursive: true);
        }
    }

    private static Task SetActAsync(HttpContext http, RequestDelegate next)
    {
        if (http.User.FindFirstValue(ClaimTypes.NameIdentifier) is { } person)
        {
            var clock = http.RequestServices.GetRequiredService<IClock>();
            http.RequestServices.GetRequiredService<CurrentAct>().ActOrNull = new Act(ProfessionalId.From(Guid.Parse(person)), clock.GetCurrentInstant());
        }

        return next(http);
    }

    private sealed class HeaderSignIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory log, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, log, encoder)
    {
        protected override Task<AuthenticateResult> HandleAuthenticateAsync()
        {
            var person = Request.Headers[PersonHeader].ToString();
            var identity = new ClaimsIdentity([new Claim(ClaimTypes.NameIdentifier, person)], Scheme.Name);
            return Task.FromResult(person.Length == 0 ? AuthenticateResult.NoResult() : AuthenticateResult.Success(new(new(identity), Scheme.Name)));
        }
    }
}
