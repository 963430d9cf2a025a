using Microsoft.EntityFrameworkCore;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Documents.Prescriptions.Writing;

/// <summary>Begins a draft, empty or from the one that it corrects.</summary>
internal sealed record BeginPrescription(Guid Occasion, PrescriptionKind Kind, PrescriptionId? Replaces = null);

internal sealed class BeginPrescriptionHandler(RelaisDb db, IPrescribingOccasions occasions)
{
    public async Task<PrescriptionId> HandleAsync(BeginPrescription command, Act act, CancellationToken ct)
    {
        var occasion = await occasions.FindAsync(command.Occasion, act, ct);
        RefusedException.ThrowIf(occasion is null ? PrescriptionRefusals.NotFound : null);
        var replaced = command.Replaces is { } old ? await db.PrescriptionsOf(act).SingleOrDefaultAsync(p => p.Id == old && p.Occasion == command.Occasion, ct) : null;
        RefusedException.ThrowIf(command.Replaces is not null && replaced is null ? PrescriptionRefusals.NotFound : null);
        var begun = Prescription.Begin(occasion!, replaced?.Read() ?? await FirstAsync(occasion!, command.Kind, act, ct), replaced, act);
        db.Add(begun);
        db.Record(act, "prescription.begin", "prescription/" + begun.Id, begun.Patient);
        await db.SaveChangesAsync(ct);
        return begun.Id;
    }

    // What the requester answered, and the number that the prescriber typed last.
    private async Task<PrescriptionContent> FirstAsync(PrescribingOccasion occasion, PrescriptionKind kind, Act act, CancellationToken ct)
    {
        var last = await db.PrescriptionsOf(act).AsNoTracking().Where(p => p.State != PrescriptionState.Draft).OrderByDescending(p => p.SignedAt).FirstOrDefaultAsync(ct);
        return new PrescriptionContent
        {
            Kind = kind,
            Weight = occasion.Weight,
            Height = occasion.Height,
            Indication = kind is PrescriptionKind.Exception ? occasion.Illness : null,
            Cover = kind is PrescriptionKind.Bizone ? CoverGround.LongIllness : CoverGround.Illness,
            StructureNumber = last?.Read().StructureNumber,
        };
    }
}

/// <summary>Keeps what is written.</summary>
internal sealed record SavePrescription(PrescriptionId Id, long Version, PrescriptionContent Content);

internal sealed class SavePrescriptionHandler(RelaisDb db)
{
    public async Task<long> HandleAsync(SavePrescription command, Act act, CancellationToken ct)
    {
        var prescription = await db.PrescriptionsOf(act).SingleOrDefaultAsync(p => p.Id == command.Id, ct);
        RefusedException.ThrowIf(prescription is null ? PrescriptionRefusals.NotFound : null);
        prescription!.Write(command.Content, command.Version, act);
        await db.SaveChangesAsync(ct);
        return prescription.Version;
    }
}

/// <summary>Drops a draft.</summary>
internal sealed record DropPrescription(PrescriptionId Id);

internal sealed class DropPrescriptionHandler(RelaisDb db)
{
    public async Task HandleAsync(DropPrescription command, Act act, CancellationToken ct)
    {
        var prescription = await db.PrescriptionsOf(act).SingleOrDefaultAsync(p => p.Id == command.Id, ct);
        RefusedException.ThrowIf(prescription is null ? PrescriptionRefusals.NotFound : prescription.WhyNotWrite(act));
        db.Remove(prescription!);
        db.Record(act, "prescription.drop", "prescription/" + prescription!.Id, prescription.Patient);
        await db.SaveChangesAsync(ct);
    }
}
