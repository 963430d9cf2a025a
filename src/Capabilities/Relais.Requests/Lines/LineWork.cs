using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;

namespace Relais.Requests.Lines;

/// <summary>What every command on a line or a rota begins with: it is theirs to change, and still what they read.</summary>
internal static class LineWork
{
    public static async Task<Line> LineToChangeAsync(this RelaisDb db, LineId id, long version, Act act, CancellationToken ct)
    {
        var line = await db.LinesAdministeredBy(act).Include(l => l.Recipients).SingleOrDefaultAsync(l => l.Id == id, ct);
        RefusedException.ThrowIf(line is null ? LineRefusals.NotFound : line.Version != version ? LineRefusals.ChangedMeanwhile : null);
        return line!;
    }

    public static async Task<Rota> RotaToChangeAsync(this RelaisDb db, RotaId id, long version, Act act, CancellationToken ct)
    {
        var rota = await db.RotasPlannedBy(act).AsSplitQuery().Include(r => r.Members).Include(r => r.Swaps).SingleOrDefaultAsync(r => r.Id == id, ct);
        RefusedException.ThrowIf(rota is null ? RotaRefusals.NotFound : rota.Version != version ? RotaRefusals.ChangedMeanwhile : null);
        return rota!;
    }
}
