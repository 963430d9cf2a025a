using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Visits;

/// <summary>Takes one of the slots that are offered.</summary>
internal sealed record ChooseSlot(RequestId Id, long Version, Guid Slot);

internal sealed class ChooseSlotHandler(RelaisDb db, VisitHosts hosts)
{
    public async Task HandleAsync(ChooseSlot command, Act act, CancellationToken ct)
    {
        var request = await db.RequestWithVisitAsync(command.Id, act, ct);
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        var step = request.ChooseSlot(command.Slot, command.Version, line.Zone, act);
        var slot = request.Visit!.Chosen!;
        RefusedException.ThrowIf(await hosts.WhyNotChooseAsync(request, line, slot, act, ct));

        // Said without writing while nobody chooses at the same moment; else the key of the table says it.
        RefusedException.ThrowIf(await db.IsTakenAsync(slot.Host, [.. slot.Taken.Select(taken => taken.At)], command.Id, ct) ? VisitRefusals.SlotTaken : null);
        try
        {
            await db.SaveStepAsync(request, step, act, ct);
        }
        catch (DbUpdateException e) when (e.IsUniqueTaken())
        {
            throw new RefusedException(VisitRefusals.SlotTaken);
        }
    }
}
