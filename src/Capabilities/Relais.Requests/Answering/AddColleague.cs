using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Answering;

internal sealed record AddColleague(RequestId Id, ProfessionalId Colleague, string? Why);

internal sealed class AddColleagueHandler(RelaisDb db, LineExperts experts)
{
    public async Task HandleAsync(AddColleague command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        RefusedException.ThrowIf(request.WhyNotAddColleague(act));
        RefusedException.ThrowIf(await experts.WhyNotExpertAsync(request.Team, command.Colleague, ct));
        await db.SaveStepAsync(request, request.AddColleague(command.Colleague, command.Why, act), act, ct);
    }
}
