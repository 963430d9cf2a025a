using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Patients;

/// <summary>Corrects the traits of a patient, as they were at some version.</summary>
internal sealed record CorrectTraits(PatientId Patient, int Version, PatientTraits Traits);

internal sealed class CorrectTraitsHandler(RelaisDb db, IEnumerable<IPatientRelation> relations, PatientVault vault, IDirectory directory)
{
    public async Task HandleAsync(CorrectTraits command, Act act, CancellationToken ct)
    {
        var patient = await db.PatientToCorrectAsync(command.Patient, act, relations, ct);
        RefusedException.ThrowIf(patient is null ? PatientRefusals.NotFound : null);

        var clean = TraitRules.Clean(command.Traits);
        RefusedException.ThrowIf(TraitRules.WhyNot(clean, act.At)?.Refusal ?? await directory.WhyNotCommuneAsync(clean.Commune, ct));
        db.Entry(patient!).Property(p => p.Version).OriginalValue = command.Version;
        db.AddRange(patient!.Correct(clean, vault, act));
        db.Record(act, "patient.correct", $"patient/{patient.Id}", patient.Id);
        await db.SaveChangesAsync(ct);
    }
}
