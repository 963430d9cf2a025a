using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Following;

internal sealed record GiveComplement(RequestId Id, string Text, IReadOnlyList<FileId> Files);

internal sealed class GiveComplementHandler(RelaisDb db, JoinedFiles files)
{
    public async Task HandleAsync(GiveComplement command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        var step = request.GiveComplement(
            command.Text, command.Files.Count > 0, left => Deadline.Due(line.OpeningHours, left, act.At, []).At, act);
        await files.JoinAsync(request, step, command.Files, act, ct);
        await db.SaveStepAsync(request, step, act, ct);
    }
}
