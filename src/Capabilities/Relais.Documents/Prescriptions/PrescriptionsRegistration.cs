using Microsoft.Extensions.DependencyInjection;
using Relais.Documents.Contract;
using Relais.Documents.Prescriptions.Paper;
using Relais.Documents.Prescriptions.Signed;
using Relais.Documents.Prescriptions.Verifying;
using Relais.Documents.Prescriptions.Writing;
using Relais.Documents.Signing;
using Relais.Patients.Contract;

namespace Relais.Documents.Prescriptions;

/// <summary>Registers what prescribes, signs and verifies.</summary>
internal static class PrescriptionsRegistration
{
    public static IServiceCollection AddPrescriptions(this IServiceCollection services) =>
        services
            .AddSingleton(new JournalWord("prescription.begin", "a commencé une ordonnance"))
            .AddSingleton(new JournalWord("prescription.drop", "a supprimé un brouillon d’ordonnance"))
            .AddSingleton(new JournalWord("prescription.sign", "a signé une ordonnance"))
            .AddSingleton(new JournalWord("prescription.revoke", "a révoqué une ordonnance"))
            .AddSingleton(new JournalWord("signing.key", "a reçu une clé de signature"))
            .AddSingleton(new JournalWord("signing.revoke", "a révoqué sa clé de signature"))
            .AddScoped<SigningKeys>()
            .AddScoped<ImportSigningKeyHandler>()
            .AddScoped<RevokeSigningKeyHandler>()
            .AddScoped<PrescriptionDesk>()
            .AddScoped<ISignedPrescriptions, SignedPrescriptions>()
            .AddScoped<PrescriptionPress>()
            .AddScoped<PrescriptionVerifier>()
            .AddScoped<BeginPrescriptionHandler>()
            .AddScoped<SavePrescriptionHandler>()
            .AddScoped<KeepTypedHandler>()
            .AddScoped<DropPrescriptionHandler>()
            .AddScoped<SignPrescriptionHandler>()
            .AddScoped<RevokePrescriptionHandler>();
}
