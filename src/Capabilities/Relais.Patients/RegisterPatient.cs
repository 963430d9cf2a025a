using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;

namespace Relais.Patients;

internal sealed record RegisterPatient(PatientTraits Traits, bool EvenIfAlike);

internal sealed class RegisterPatientHandler(RelaisDb db, IPatients patients)
{
    public async Task<Registration> HandleAsync(RegisterPatient command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(PatientAccess.WhyNotRegister(act));
        var registration = await patients.RegisterAsync(command.Traits, command.EvenIfAlike, act, ct);
        await db.SaveChangesAsync(ct);
        return registration;
    }
}
