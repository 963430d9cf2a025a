using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Intake.Doubles;

/// <summary>Merges a request into its twin, which answers for both.</summary>
internal sealed record MergeRequests(RequestId Merged, RequestId Kept);

internal sealed class MergeRequestsHandler(RelaisDb db, IPatients patients)
{
    public async Task HandleAsync(MergeRequests command, Act act, CancellationToken ct)
    {
        var merged = await db.RequestToChangeAsync(command.Merged, act, ct);
        var kept = await db.RequestToChangeAsync(command.Kept, act, ct);
        RefusedException.ThrowIf(merged.WhyNotMergeInto(kept, act));
        var names = await patients.NamesAsync([merged.Patient, kept.Patient], act, ct);
        RefusedException.ThrowIf(
            names.TryGetValue(merged.Patient, out var one) && names.TryGetValue(kept.Patient, out var other) && Twins.IsSame(one, other) ? null : IntakeRefusals.NotAlike);
        await db.SaveStepAsync(merged, merged.MergeInto(kept, act), act, ct);
    }
}

/// <summary>Separates a request from the twin it was merged into, within a day.</summary>
internal sealed record UndoMerge(RequestId Merged);

internal sealed class UndoMergeHandler(RelaisDb db)
{
    public async Task HandleAsync(UndoMerge command, Act act, CancellationToken ct)
    {
        var merged = await db.RequestToChangeAsync(command.Merged, act, ct);
        RefusedException.ThrowIf(merged.WhyNotUndoMerge(act));
        var kept = await db.RequestToChangeAsync(merged.MergedInto!.Value, act, ct);
        await db.SaveStepAsync(merged, merged.UndoMerge(kept, act), act, ct);
    }
}
