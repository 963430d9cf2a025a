using Relais.Billing;
using Relais.Directory;
using Relais.Documents;
using Relais.Exams;
using Relais.Forms;
using Relais.Messaging;
using Relais.Patients;
using Relais.Platform;
using Relais.Platform.Data;
using Relais.Platform.Documents;
using Relais.Platform.Files;
using Relais.Platform.Journal;
using Relais.Platform.Mail;
using Relais.Platform.Mail.Receiving;
using Relais.Platform.Mail.Secure;
using Relais.Platform.SignIn;
using Relais.Platform.SignIn.Demo;
using Relais.Platform.Typography;
using Relais.Platform.Web;
using Relais.Requests;
using Relais.Scenes;
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
        KeepPostedFilesInMemory();
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        AddRelais(builder);
        var app = builder.Build();
        UseRelais(app);
        return app;
    }

    /// <summary>A browser without script posts its files with the form, which ASP.NET keeps aside while it reads them: in memory, never in the clear on a disk.</summary>
    private static void KeepPostedFilesInMemory()
    {
        const string Memory = "/dev/shm";
        if (System.IO.Directory.Exists(Memory))
        {
            Environment.SetEnvironmentVariable("ASPNETCORE_TEMP", Memory);
        }
    }

    private static void AddRelais(WebApplicationBuilder builder)
    {
        var demo = builder.Configuration.GetSection("Demo").Get<DemoOptions>() ?? new DemoOptions();
        var data = builder.Configuration.GetSection("Data").Get<DataOptions>() ?? new DataOptions();
        builder.Services
            .AddRelaisPlatform(data, builder.Configuration.GetSection("Journal").Get<JournalOptions>() ?? new JournalOptions())
            .AddRelaisMail(MailOf(builder.Configuration))
            .AddRelaisSecureMail(builder.Configuration.GetSection("Mail:Secure").Get<SecureMailOptions>() ?? new SecureMailOptions())
            .AddRelaisLoops()
            .AddRelaisFiles(builder.Configuration.GetSection("Files").Get<FilesOptions>() ?? new FilesOptions())
            .AddRelaisDocuments(builder.Configuration.GetSection("Documents").Get<DocumentsOptions>() ?? new DocumentsOptions())
            .AddRelaisMailReceiving(builder.Configuration.GetSection("Mail:Receiving").Get<MailReceivingOptions>() ?? new MailReceivingOptions())
            .AddMessagingLoops()
            .AddRelaisWeb(builder.Configuration.GetSection("Web").Get<WebOptions>() ?? new WebOptions())
            .AddRelaisSignIn(
                builder.Configuration.GetSection("Session").Get<SessionLimits>() ?? new SessionLimits(),
                demo)
            .AddDirectory()
            .AddPatients()
            .AddForms()
            .AddMessaging()
            .AddDocuments()
            .AddExams()
            .AddRequests()
            .AddBilling();
        if (demo.Enabled)
        {
            builder.Services.AddScenes();
        }

        builder.Services.AddHtmlCompression().AddRelaisUi().AddRazorComponents();
        builder.Services.AddMemoryCache(cache => cache.SizeLimit = 10_000);
        builder.Services.AddHttpContextAccessor();
    }

    private static MailOptions MailOf(ConfigurationManager configuration) =>
        (configuration.GetSection("Mail").Get<MailOptions>() ?? new MailOptions()) with { ShowFolder = configuration.GetValue<bool>("Demo:Enabled") };

    private static void UseRelais(WebApplication app)
    {
        app.UseHtmlCompression();
        app.UseRelaisWeb();
        app.UseRelaisSignIn();
        app.UseRequests();
        app.UseAntiforgery();
        app.UseFrenchPages();
        app.MapRelaisAssets();
        app.MapRazorComponents<App>().AddAdditionalAssemblies(
            [.. app.Services.GetServices<CapabilityPart>().Select(part => part.Assembly).Where(assembly => assembly != typeof(App).Assembly).Distinct()]);
        app.MapRelaisWeb();
        app.MapRelaisSignIn();
        app.MapRelaisFiles();
        app.MapDirectory();
        app.MapPatients();
        app.MapForms();
        app.MapMessaging();
        app.MapDocuments();
        app.MapExams();
        app.MapRequests();
        app.MapBilling();
    }
}
