using Microsoft.Extensions.DependencyInjection;

namespace Relais.Platform.Mail;

/// <summary>Registers the way mails leave.</summary>
public static class MailRegistration
{
    /// <summary>By SMTP when the options name a server, else as files.</summary>
    public static IServiceCollection AddRelaisMail(this IServiceCollection services, MailOptions options)
    {
        services.AddSingleton(options.Validated()).AddSingleton<FolderMailer>();
        return options.Host is null
            ? services.AddSingleton<IMailer>(scope => scope.GetRequiredService<FolderMailer>())
            : services.AddSingleton<IMailer, SmtpMailer>();
    }
}
