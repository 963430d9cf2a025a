using Microsoft.Extensions.DependencyInjection;
using Relais.Directory.Contract;
using Relais.Exams.Contract;
using Relais.Patients.Contract;
using Relais.Platform.Jobs;
using Relais.Platform;
using Relais.Platform.Files;
using Relais.Platform.Outbox;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Minutes;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;
using Relais.Ui.Layout;

namespace Relais.Requests.Concertation;

/// <summary>Registers boards, their sessions, cases and minutes.</summary>
internal static class ConcertationRegistration
{
    private static readonly JournalWord[] Words =
    [
        new("board.create", "a créé une RCP"),
        new("board.edit", "a modifié une RCP"),
        new("board.add-member", "a ajouté un membre à une RCP"),
        new("board.remove-member", "a retiré un membre d’une RCP"),
        new("board.plan", "a prévu une séance de RCP"),
        new("board.call", "a convié un participant à une séance de RCP"),
        new("board.uncall", "a retiré une invitation à une séance de RCP"),
        new("board.name-chair", "a nommé le responsable d’une séance de RCP"),
        new("board.order", "a changé l’ordre des dossiers d’une séance de RCP"),
        new("board.mark", "a noté une présence en RCP"),
        new("board.start", "a ouvert une séance de RCP"),
        new("board.close", "a terminé une séance de RCP"),
        new("board.cancel", "a annulé une séance de RCP"),
        new("board.enrol", "a inscrit la demande en RCP"),
        new("board.withdraw", "a retiré la demande de la RCP"),
        new("board.rewrite", "a modifié le dossier présenté en RCP"),
        new("board.read", "a consulté un dossier en RCP"),
        new("board.opine", "a donné son avis en RCP"),
        new("board.draft", "a rédigé une fiche RCP"),
        new("board.validate", "a validé une fiche RCP"),
        new("board.correct", "a commencé la correction d’une fiche RCP"),
        new("board.print", "a préparé le PDF d’une fiche RCP"),
        new("board.read-file", "a ouvert une fiche RCP"),
        new("board.hide-file", "a masqué un document montré en RCP"),
        new("board.remind", "a relancé un participant de RCP"),
    ];

    public static IServiceCollection AddConcertation(this IServiceCollection services) =>
        services
            .AddEach(Words)
            .AddSingleton(new NavigationEntry("RCP", "/concertation", "users-group", 40, act => act.SitsOnBoards()))
            .AddSingleton(new TeamEntry("Concertations (RCP)", "users-group", team => $"/administration/equipes/{team}/rcp"))
            .AddScoped<BoardPeople>()
            .AddScoped<CreateBoardHandler>()
            .AddScoped<EditBoardHandler>()
            .AddScoped<ChangeBoardMemberHandler>()
            .AddScoped<SessionList>()
            .AddScoped<SessionReading>()
            .AddScoped<PlanSessionHandler>()
            .AddScoped<ChangeInvitationHandler>()
            .AddScoped<NameChairHandler>()
            .AddScoped<MoveCaseHandler>()
            .AddScoped<MarkPresenceHandler>()
            .AddScoped<LeadSessionHandler>()
            .AddScoped<CaseReading>()
            .AddScoped<EnrolCaseHandler>()
            .AddScoped<RewriteCaseHandler>()
            .AddScoped<WithdrawCaseHandler>()
            .AddScoped<HideCaseFileHandler>()
            .AddScoped<GiveBoardOpinionHandler>()
            .AddScoped<MinutesReturn>()
            .AddScoped<DraftMinutesHandler>()
            .AddScoped<ValidateMinutesHandler>()
            .AddScoped<CorrectMinutesHandler>()
            .AddScoped<PrintMinutesHandler>()
            .AddScoped<MinutesPress>()
            .AddScoped<IFileReaders, MinutesFiles>()
            .AddScoped<IFileReaders, CaseFiles>()
            .AddScoped<IExamHolder, CaseExams>()
            .AddScoped<IPatientRelation, CasePatients>()
            .AddScoped<IPatientTimeline, BoardTimeline>()
            .AddScoped<BoardsOfRequest>()
            .AddHandler<BoardProgressed, TellBoard>(told => told.News is not BoardNews.Validated)
            .AddHandler<BoardProgressed, PrintValidated>(told => told.News is BoardNews.Validated)
            .AddWatches();

    private static IServiceCollection AddWatches(this IServiceCollection services) =>
        services
            .AddHandler<MembershipEnded, LeaveBoards>()
            .AddScoped<WatchLeavers>()
            .AddHostedService<SweepLoop<WatchLeavers>>()
            .AddScoped<RemindBoards>()
            .AddHostedService<SweepLoop<RemindBoards>>();
}
