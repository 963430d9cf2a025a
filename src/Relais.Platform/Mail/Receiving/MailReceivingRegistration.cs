using Microsoft.Extensions.DependencyInjection;
using Relais.Platform.Data;
using Relais.Platform.Files;

namespace Relais.Platform.Mail.Receiving;

/// <summary>Registers what fetches, keeps and reads mails.</summary>
public static class MailReceivingRegistration
{
    /// <summary>After <see cref="FilesRegistration.AddRelaisFiles"/>.</summary>
    /// <exception cref="InvalidOperationException">An option makes no sense.</exception>
    public static IServiceCollection AddRelaisMailReceiving(this IServiceCollection services, MailReceivingOptions options) =>
        services
            .AddSingleton(options.Validated())
            .AddSingleton<MailProgram>()
            .AddSingleton<IMailReader, MailReader>()
            .AddSingleton<IMailFetcher, MailFetcher>()
            .AddSingleton<DeliveredMails>()
            .AddSingleton<MailPasswords>()
            .AddScoped(scope => new KeptMails(scope.GetRequiredService<RelaisDb>(), scope.GetRequiredService<FileVault>()));
}
