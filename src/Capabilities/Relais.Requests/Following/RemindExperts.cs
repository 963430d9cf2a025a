using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Following;

internal sealed record RemindExperts(RequestId Id);

internal sealed class RemindExpertsHandler(RelaisDb db)
{
    public async Task HandleAsync(RemindExperts command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        var last = await db.Set<RequestStep>()
            .Where(s => s.Request == command.Id && s.Kind == StepKind.Reminded)
            .MaxAsync(s => (Instant?)s.At, ct);
        await db.SaveStepAsync(request, request.Remind(act, last), act, ct);
    }
}
