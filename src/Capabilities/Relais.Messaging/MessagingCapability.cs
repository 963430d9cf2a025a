using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Messaging.Contract;
using Relais.Messaging.Live;
using Relais.Messaging.Notices;
using Relais.Messaging.Preferences;
using Relais.Messaging.Sending;
using Relais.Platform;
using Relais.Ui.Layout;

namespace Relais.Messaging;

/// <summary>Registers the capability.</summary>
public static class MessagingCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddMessaging(this IServiceCollection services) =>
        services
            .AddSingleton(new CapabilityPart(typeof(MessagingCapability).Assembly))
            .AddScoped<INotices, NoticeBoard>()
            .AddScoped<IBell, Bell>()
            .AddScoped<OpenNoticeHandler>()
            .AddScoped<ReadAllNoticesHandler>()
            .AddScoped<ChooseMailHandler>()
            .AddSingleton<MailRound>()
            .AddSingleton<LiveStreams>();

    /// <summary>Registers the loop that sends mails.</summary>
    public static IServiceCollection AddMessagingLoops(this IServiceCollection services) => services.AddHostedService<MailLoop>();

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapMessaging(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapNotices();
        endpoints.MapLive();
    }
}
