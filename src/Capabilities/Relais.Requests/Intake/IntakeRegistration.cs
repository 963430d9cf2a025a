using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Files;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Calls;
using Relais.Requests.Intake.Doubles;
using Relais.Requests.Intake.Letters;
using Relais.Requests.Intake.Mails;
using Relais.Requests.Intake.Mails.Reading;
using Relais.Requests.Intake.Missing;
using Relais.Requests.Intake.Public;
using Relais.Requests.Intake.Worklist;
using Relais.Ui.Layout;

namespace Relais.Requests.Intake;

/// <summary>Registers what comes in by every channel, and the worklist of coordination.</summary>
internal static class IntakeRegistration
{
    public static IServiceCollection AddIntake(this IServiceCollection services) =>
        services
            .AddSingleton(new NavigationEntry("Régulation", "/regulation", "traffic-lights", 15, act => act.HoldsAnywhere(Role.Coordinator)))
            .AddSingleton(new NavigationEntry("Appels", "/appels", "phone", 17, act => act.HoldsAnywhere(Role.Coordinator)))
            .AddScoped<Reception>()
            .AddCalls()
            .AddPublic()
            .AddLetters()
            .AddMails()
            .AddScoped<Twins>()
            .AddScoped<MissingReading>()
            .AddScoped<Reaching>()
            .AddScoped<WorklistReading>()
            .AddScoped<Capacity>()
            .AddScoped<WorklistLinks>()
            .AddScoped<SaveFilterHandler>()
            .AddScoped<ForgetFilterHandler>()
            .AddScoped<OrientRequestHandler>()
            .AddScoped<PrioritiseRequestHandler>()
            .AddScoped<DispatchRequestHandler>()
            .AddScoped<MergeRequestsHandler>()
            .AddScoped<UndoMergeHandler>();

    public static void MapIntake(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapCalls();
        endpoints.MapFollowing();
    }

    private static IServiceCollection AddPublic(this IServiceCollection services) =>
        services
            .AddSingleton<FollowLinks>()
            .AddSingleton<Effort>()
            .AddScoped<IntakeGate>()
            .AddScoped<PublicFiles>()
            .AddScoped<BeginPublicHandler>()
            .AddScoped<ConfirmCodeHandler>()
            .AddScoped<AskCodeHandler>()
            .AddScoped<SendPublicRequestHandler>()
            .AddHandler<PublicCodeAsked, SendPublicCode>()
            .AddHandler<RequestProgressed, TellContact>(TellContact.Concerns);

    private static IServiceCollection AddLetters(this IServiceCollection services) =>
        services
            .AddScoped<ScanReceiving>()
            .AddScoped<DropLetterHandler>()
            .AddScoped<TypeLetterHandler>()
            .AddScoped<DiscardLetterHandler>()
            .AddScoped<IFileReaders, LetterFiles>();

    private static IServiceCollection AddMails(this IServiceCollection services) =>
        services
            .AddScoped<KeepMails>()
            .AddScoped<MailParts>()
            .AddScoped<MailUnpacking>()
            .AddScoped<MailPrefill>()
            .AddScoped<MailThreads>()
            .AddScoped<MailJoining>()
            .AddScoped<MailSorting>()
            .AddScoped<ReadMails>()
            .AddSingleton<FetchMails>()
            .AddHostedService<MailLoop>()
            .AddScoped<TypeMailHandler>()
            .AddScoped<JoinMailHandler>()
            .AddScoped<DiscardMailHandler>()
            .AddScoped<RestoreMailHandler>()
            .AddScoped<OpenMailboxHandler>()
            .AddScoped<EditMailboxHandler>()
            .AddScoped<IFileReaders, MailFiles>()
            .AddHandler<MailTaken, AcknowledgeMail>()
            .AddSingleton(new TeamEntry("Adresses de courriel", "mail", team => $"/administration/equipes/{team}/courriels"));

    private static IServiceCollection AddCalls(this IServiceCollection services) =>
        services
            .AddScoped<CallList>()
            .AddScoped<Callers>()
            .AddScoped<SaveCallHandler>()
            .AddScoped<EndCallHandler>()
            .AddScoped<TurnCallHandler>()
            .AddScoped<CallBackHandler>();
}
