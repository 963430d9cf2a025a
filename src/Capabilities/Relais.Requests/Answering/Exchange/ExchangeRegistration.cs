using Microsoft.Extensions.DependencyInjection;
using Relais.Patients.Contract;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;

namespace Relais.Requests.Answering.Exchange;

/// <summary>Registers what leaves for other software: documents, their sending, the patient's sheet.</summary>
internal static class ExchangeRegistration
{
    public static IReadOnlyList<JournalWord> Words { get; } =
    [
        new("request.export", "a exporté les documents de la demande"),
        new("request.send-report", "a envoyé le compte-rendu par MSSanté"),
        new("request.send-report-failed", "n’a pas pu envoyer le compte-rendu par MSSanté"),
        new("request.send-again", "a demandé un nouvel envoi du compte-rendu"),
        new("request.add-recipient", "a ajouté un destinataire du compte-rendu"),
        new("request.patient-sheet", "a ouvert la page d’information du patient"),
    ];

    public static IServiceCollection AddExchange(this IServiceCollection services) =>
        services
            .AddScoped<PaperReading>()
            .AddScoped<RequestPapers>()
            .AddScoped<IRequestExport, ExportRequestHandler>()
            .AddScoped<AddReportRecipientHandler>()
            .AddScoped<SendReportAgainHandler>()
            .AddScoped<SendingsReading>()
            .AddScoped<SendingReceipts>()
            .AddScoped<PatientSheets>()
            .AddSingleton<SecureMailRound>()
            .AddHandler<RequestProgressed, SendReport>(told => told.Kind is StepKind.Answered)
            .AddHostedService<SecureMailLoop>();
}
