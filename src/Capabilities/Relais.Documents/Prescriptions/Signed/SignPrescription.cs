using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Relais.Documents.Contract;
using Relais.Documents.Prescriptions.Paper;
using Relais.Documents.Prescriptions.Writing;
using Relais.Documents.Signing;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Documents.Prescriptions.Signed;

/// <summary>Prints a draft, signs it and joins it to what it is about; the one that it corrects is revoked with the same stroke.</summary>
/// <param name="Id">Which.</param>
/// <param name="Version">What the prescriber read.</param>
/// <param name="HasRead">Whether they read the warnings.</param>
internal sealed record SignPrescription(PrescriptionId Id, long Version, bool HasRead);

internal sealed class SignPrescriptionHandler(RelaisDb db, PrescriptionDesk desk, PrescriptionPress press, SigningKeys keys)
{
    public async Task HandleAsync(SignPrescription command, Act act, CancellationToken ct)
    {
        var key = await keys.OfAsync(act, ct);
        var read = await desk.OpenAsync(await db.PrescriptionsOf(act).SingleOrDefaultAsync(p => p.Id == command.Id, ct), act, ct);
        RefusedException.ThrowIf(read is null ? PrescriptionRefusals.NotFound : WhyNot(read, command, act));
        var code = RandomNumberGenerator.GetHexString(32, lowercase: true);
        var pdf = await press.PrintAsync(read!, code, act, ct);
        var statement = PrescriptionStatement.Of(read!, pdf, code, act).ToBytes();
        using var certificate = keys.Open(key);
        var signature = Signatures.Sign(statement, certificate, act.At);
        var file = await press.KeepAsync(read!, pdf, act, ct);
        read!.Prescription.Sign(new PrescriptionSeal(code, file, key.Id, statement, signature), read.Drugs?.Number, act);
        await RevokeReplacedAsync(read.Prescription, act, ct);
        await desk.JoinAsync(read.Prescription.Occasion, file, PrescriptionPress.Words(read), act, ct);
        db.Record(act, "prescription.sign", "prescription/" + read.Prescription.Id, read.Prescription.Patient);
        await db.SaveChangesAsync(ct);
    }

    internal static Refusal? WhyNot(PrescriptionRead read, SignPrescription command, Act act) =>
        read.Prescription.WhyNotWrite(act) ?? read.Occasion.WhyNot
        ?? (read.Prescription.Version != command.Version ? PrescriptionRefusals.ChangedMeanwhile
            : read.IsBlocked ? PrescriptionRefusals.Blocked
            : read.Findings.Count > 0 && !command.HasRead ? PrescriptionRefusals.NotRead
            : null);

    private async Task RevokeReplacedAsync(Prescription prescription, Act act, CancellationToken ct)
    {
        if (prescription.Replaces is { } old && await db.PrescriptionsOf(act).SingleOrDefaultAsync(p => p.Id == old, ct) is { } replaced)
        {
            replaced.Revoke("Remplacée par une nouvelle ordonnance.", act);
            db.Record(act, "prescription.revoke", "prescription/" + replaced.Id, replaced.Patient);
        }
    }
}

/// <summary>Withdraws a signed prescription: whoever verifies it is told.</summary>
internal sealed record RevokePrescription(PrescriptionId Id, string? Why);

internal sealed class RevokePrescriptionHandler(RelaisDb db)
{
    public async Task HandleAsync(RevokePrescription command, Act act, CancellationToken ct)
    {
        var prescription = await db.PrescriptionsOf(act).SingleOrDefaultAsync(p => p.Id == command.Id, ct);
        RefusedException.ThrowIf(prescription is null ? PrescriptionRefusals.NotFound : null);
        prescription!.Revoke(command.Why, act);
        db.Record(act, "prescription.revoke", "prescription/" + prescription.Id, prescription.Patient);
        await db.SaveChangesAsync(ct);
    }
}
