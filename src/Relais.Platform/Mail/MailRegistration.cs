using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Mail.Secure;

namespace Relais.Platform.Mail;

/// <summary>Registers the way mails leave.</summary>
public static class MailRegistration
{
    /// <summary>Mails of the trust space: none leaves until the options name a server.</summary>
    public static IServiceCollection AddRelaisSecureMail(this IServiceCollection services, SecureMailOptions options) =>
        services.AddSingleton(options.Validated()).AddSingleton<SecureMailer>();

    /// <summary>By SMTP when the options name a server, else as files.</summary>
    public static IServiceCollection AddRelaisMail(this IServiceCollection services, MailOptions options)
    {
        services.AddSingleton(options.Validated()).AddSingleton<FolderMailer>();
        return options.Host is null
            ? services.AddSingleton<IMailer>(scope => scope.GetRequiredService<FolderMailer>())
            : services.AddSingleton<IMailer, SmtpMailer>();
    }
}
