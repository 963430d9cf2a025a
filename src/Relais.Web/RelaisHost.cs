using Relais.Directory;
using Relais.Messaging;
using Relais.Patients;
using Relais.Platform;
using Relais.Platform.Data;
using Relais.Platform.Mail;
using Relais.Platform.SignIn;
using Relais.Requests;
using Relais.Ui;
using Relais.Ui.Layout;

namespace Relais.Web;

/// <summary>Wires the capabilities into a web application. Owns nothing.</summary>
internal static class RelaisHost
{
    public static async Task<int> RunAsync(string[] args)
    {
        await using var app = Build(args);
        await Schema.PrepareAsync(app.Services);
        await app.RunAsync();
        return 0;
    }

    public static WebApplication Build(string[] args)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        AddRelais(builder);
        var app = builder.Build();
        UseRelais(app);
        return app;
    }

    private static void AddRelais(WebApplicationBuilder builder)
    {
        var data = builder.Configuration.GetSection("Data").Get<DataOptions>() ?? new DataOptions();
        builder.Services
            .AddRelaisPlatform(data)
            .AddRelaisMail(MailOf(builder.Configuration))
            .AddRelaisLoops()
            .AddMessagingLoops()
            .AddRelaisSignIn(builder.Configuration.GetSection("Session").Get<SessionLimits>() ?? new SessionLimits())
            .AddRelaisUi()
            .AddDirectory()
            .AddPatients()
            .AddMessaging()
            .AddRequests();
        builder.Services.AddRazorComponents();
        builder.Services.AddHttpContextAccessor();
    }

    private static MailOptions MailOf(IConfiguration configuration) =>
        (configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions()) with { ShowFolder = configuration.GetValue<bool>("Demo:Enabled") };

    private static void UseRelais(WebApplication app)
    {
        app.UseRelaisSignIn();
        app.UseAntiforgery();
        app.MapRazorComponents<App>().AddAdditionalAssemblies(
            [.. app.Services.GetServices<CapabilityPart>().Select(part => part.Assembly).Where(assembly => assembly != typeof(App).Assembly).Distinct()]);
        app.MapRelaisAssets();
        app.MapDirectory();
        app.MapPatients();
        app.MapMessaging();
        app.MapRequests();
    }
}
