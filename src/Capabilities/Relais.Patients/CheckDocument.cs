using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Patients;

internal sealed record CheckDocument(PatientId Patient, IdentityDocument? Document);

internal sealed class CheckDocumentHandler(RelaisDb db, IEnumerable<IPatientRelation> relations)
{
    public async Task HandleAsync(CheckDocument command, Act act, CancellationToken ct)
    {
        var patient = await db.PatientToCorrectAsync(command.Patient, act, relations, ct);
        RefusedException.ThrowIf(patient is null ? PatientRefusals.NotFound : command.Document is null ? PatientRefusals.NoDocument : null);

        patient!.Check(command.Document!.Value, act);
        db.Record(act, "patient.check-document", $"patient/{patient.Id}", patient.Id);
        await db.SaveChangesAsync(ct);
    }
}
