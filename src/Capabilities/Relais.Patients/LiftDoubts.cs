using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Patients;

internal sealed record LiftDoubts(PatientId Patient);

internal sealed class LiftDoubtsHandler(RelaisDb db, IEnumerable<IPatientRelation> relations)
{
    public async Task HandleAsync(LiftDoubts command, Act act, CancellationToken ct)
    {
        var patient = await db.PatientToCorrectAsync(command.Patient, act, relations, ct);
        RefusedException.ThrowIf(patient is null ? PatientRefusals.NotFound : null);

        patient!.LiftDoubts();
        db.Record(act, "patient.lift-doubts", $"patient/{patient.Id}", patient.Id);
        await db.SaveChangesAsync(ct);
    }
}
