using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Jobs;
using Relais.Platform;
using Relais.Platform.Files;
using Relais.Platform.Outbox;
using Relais.Platform.SignIn;
using Relais.Requests.Answering;
using Relais.Requests.Answering.Documents;
using Relais.Requests.Answering.Exchange;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Answering.Prescribing;
using Relais.Requests.Answering.Seconds;
using Relais.Requests.Answering.Templates;
using Relais.Requests.Asking;
using Relais.Requests.Closing;
using Relais.Requests.Components;
using Relais.Requests.Concertation;
using Relais.Requests.Contract;
using Relais.Requests.Dispatching;
using Relais.Requests.Expecting;
using Relais.Requests.Following;
using Relais.Requests.Front;
using Relais.Requests.Imaging;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Public;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Lines.Pages;
using Relais.Requests.Quality;
using Relais.Requests.Questioning;
using Relais.Requests.Reading;
using Relais.Requests.Visits;
using Relais.Ui.Layout;

namespace Relais.Requests;

/// <summary>Registers the capability.</summary>
public static class RequestsCapability
{
    /// <summary>Registers its mappings, pages, handlers and contracts.</summary>
    public static IServiceCollection AddRequests(this IServiceCollection services) =>
        services
            .AddSingleton(new CapabilityPart(typeof(RequestsCapability).Assembly))
            .AddSingleton(new NavigationEntry("Ma journée", "/accueil", "home", 10, _ => true))
            .AddSingleton(new NavigationEntry("Demandes", "/demandes", "messages", 20, _ => true))
            .AddScoped<IPatientRelation, RequestPatients>()
            .AddScoped<IPatientTimeline, RequestTimeline>()
            .AddScoped<JoinedFiles>()
            .AddScoped<IFileReaders>(scope => scope.GetRequiredService<JoinedFiles>())
            .AddSingleton<RequestNumbers>()
            .AddScoped<SendingDesk>()
            .AddIntake()
            .AddScoped<RoutingPlans>()
            .AddScoped<RoutingDesk>()
            .AddScoped<LineExperts>()
            .AddScoped<AnswerHistory>()
            .AddScoped<ExpectedAnswers>()
            .AddScoped<LinePreview>()
            .AddFront()
            .AddScoped<RequestReading>()
            .AddScoped<IAnsweredRequests, AnsweredRequests>()
            .AddScoped<RequestList>()
            .AddScoped<DraftList>()
            .AddScoped<AttachedFiles>()
            .AddQuestioning()
            .AddDispatching()
            .AddHandlers()
            .AddLineHandlers()
            .AddLineEntries()
            .AddOpinions()
            .AddReplyLetters()
            .AddExchange()
            .AddImaging()
            .AddHandler<RequestProgressed, TellPeople>(told => TellPeople.Sentence(told.Kind, "") is not null)
            .AddHandler<MembershipEnded, LeaveLines>()
            .AddHandler<MembershipEnded, TellOfLeavers>()
            .AddAfterOpinions()
            .AddHostedService<SweepLoop<PassOnSilent>>();

    /// <summary>What is looked at before the body of a form is read.</summary>
    public static void UseRequests(this IApplicationBuilder app) => app.UseMiddleware<UnprovenBodies>();

    /// <summary>Maps its endpoints other than pages.</summary>
    public static void MapRequests(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapDrafts();
        endpoints.MapIntake();
        endpoints.MapReplyLetters();
        endpoints.MapExchange();
        endpoints.MapFront();
        endpoints.MapOpinions();
        endpoints.MapVisits();
        endpoints.MapReadings();
        endpoints.MapGet("/demandes/liste", (string? vue, string? apres) => new RazorComponentResult<RequestTable>(new { View = vue ?? "", After = apres }))
            .WithMetadata(new UnattendedAttribute());
    }

    private static IServiceCollection AddFront(this IServiceCollection services) => services.AddScoped<TeamsFor>().AddScoped<TeamReading>().AddSingleton<Leaflets>();

    private static IServiceCollection AddQuestioning(this IServiceCollection services) =>
        services
            .AddScoped<Questionnaires>()
            .AddScoped<PastForms>()
            .AddScoped<RulesReplays>()
            .AddScoped<SetLineFormHandler>();

    private static IServiceCollection AddHandlers(this IServiceCollection services) =>
        services
            .AddScoped<SaveDraftHandler>()
            .AddScoped<DropDraftHandler>()
            .AddScoped<SendRequestHandler>()
            .AddScoped<ClaimRequestHandler>()
            .AddScoped<ReleaseRequestHandler>()
            .AddScoped<ReassignRequestHandler>()
            .AddScoped<AddColleagueHandler>()
            .AddScoped<AskComplementHandler>()
            .AddScoped<GiveComplementHandler>()
            .AddScoped<AnswerRequestHandler>()
            .AddScoped<DeclineRequestHandler>()
            .AddScoped<RedirectRequestHandler>()
            .AddScoped<WithdrawRequestHandler>()
            .AddScoped<RemindExpertsHandler>()
            .AddScoped<CloseRequestHandler>()
            .AddScoped<WriteMessageHandler>()
            .AddScoped<PrepareReplyLetterHandler>()
            .AddScoped<PassOnSilent>();

    private static IServiceCollection AddOpinions(this IServiceCollection services) =>
        services
            .AddScoped<OpinionDesk>()
            .AddScoped<IPrescribingOccasions, PrescribingOccasions>()
            .AddScoped<SecondReaders>()
            .AddScoped<AskSecondHandler>()
            .AddScoped<LeadSecondHandler>()
            .AddScoped<GiveSecondHandler>()
            .AddScoped<SaveOpinionDraftHandler>()
            .AddScoped<CreateTemplateHandler>()
            .AddScoped<EditTemplateHandler>()
            .AddScoped<DeleteTemplateHandler>();

    private static IServiceCollection AddAfterOpinions(this IServiceCollection services) =>
        services.AddClosing().AddConcertation().AddVisits().AddQuality().AddHandler<RequesterNudged, NudgeRequesters>();

    private static IServiceCollection AddClosing(this IServiceCollection services) =>
        services
            .AddScoped<ClosingHistory>()
            .AddScoped<GiveSurveyHandler>()
            .AddScoped<TellAftermathHandler>()
            .AddScoped<AskAftermaths>()
            .AddHandler<RequestProgressed, PlanAftermath>(told => told.Kind is StepKind.Answered)
            .AddHandler<RequestProgressed, PlanSurvey>(told => told.Kind is StepKind.Answered)
            .AddScoped<AskSurveys>()
            .AddHostedService<SweepLoop<AskSurveys>>()
            .AddHostedService<SweepLoop<AskAftermaths>>();

    private static IServiceCollection AddReplyLetters(this IServiceCollection services) =>
        services
            .AddScoped<ReplyLetters>()
            .AddScoped<ReplyLetterPress>()
            .AddHandler<RequestProgressed, WriteReplyLetter>(told => told.Kind is StepKind.Answered or StepKind.Declined);

    private static IServiceCollection AddLineHandlers(this IServiceCollection services) =>
        services
            .AddScoped<RecipientChoices>()
            .AddScoped<AbsenceRights>()
            .AddScoped<LineCoverage>()
            .AddScoped<TeamAbsences>()
            .AddScoped<Correspondents>()
            .AddScoped<CreateLineHandler>()
            .AddScoped<EditLineHandler>()
            .AddScoped<AddRecipientHandler>()
            .AddScoped<MoveRecipientUpHandler>()
            .AddScoped<RemoveRecipientHandler>()
            .AddScoped<CreateRotaHandler>()
            .AddScoped<EditRotaHandler>()
            .AddScoped<AddRotaMemberHandler>()
            .AddScoped<MoveRotaMemberUpHandler>()
            .AddScoped<RemoveRotaMemberHandler>()
            .AddScoped<AddRotaSwapHandler>()
            .AddScoped<RemoveRotaSwapHandler>()
            .AddScoped<DeclareAbsenceHandler>()
            .AddScoped<DeleteAbsenceHandler>();

    private static IServiceCollection AddLineEntries(this IServiceCollection services) =>
        services
            .AddEach(LineJournal.Words.Concat(IntakeJournal.Words).Concat(RequestJournal.Words).Concat(ExchangeRegistration.Words))
            .AddSingleton(new NavigationEntry("Pilotage", "/pilotage", "chart-bar", 70, act => act.LeadsLines()))
            .AddSingleton(new NavigationEntry("Modèles", "/modeles", "template", 55, act => act.HoldsAnywhere(Role.Expert)))
            .AddSingleton(new NavigationEntry("Absences", "/absences", "calendar-off", 60, act => act.HoldsAnywhere(Role.Expert, Role.Coordinator)))
            .AddSingleton(new AdministrationEntry(
                "Lignes d’avis", "/administration/lignes", "messages", "Motifs, délais promis, horaires, destinataires par secteur, trous.", act => act.HoldsAnywhere(Role.Administrator)))
            .AddSingleton(new AdministrationEntry(
                "Astreintes et absences", "/absences", "calendar-time", "Tours de garde, remplacements, absences.", act => act.HoldsAnywhere(Role.Administrator, Role.Coordinator)))
            .AddSingleton(new TeamEntry("Lignes d’avis", "messages", team => $"/administration/lignes#equipe-{team}"))
            .AddSingleton(new TeamEntry("Astreintes", "calendar-time", team => $"/administration/equipes/{team}/astreintes"))
            .AddSingleton(new TeamEntry("Absences", "calendar-off", team => $"/administration/equipes/{team}/absences"));
}
