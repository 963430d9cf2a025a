using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Patients;

internal sealed record SignalDoubt(PatientId Patient, IdentityDoubt? Doubt);

internal sealed class SignalDoubtHandler(RelaisDb db, IEnumerable<IPatientRelation> relations)
{
    public async Task HandleAsync(SignalDoubt command, Act act, CancellationToken ct)
    {
        var patient = await db.PatientVisibleToAsync(command.Patient, act, relations, ct);
        RefusedException.ThrowIf(patient is null ? PatientRefusals.NotFound : null);

        patient!.Doubt(command.Doubt ?? IdentityDoubt.None);
        db.Record(act, "patient.doubt", $"patient/{patient.Id}", patient.Id);
        await db.SaveChangesAsync(ct);
    }
}
