using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Requests.Lines;

internal sealed record AddRotaSwap(RotaId Rota, long Version, ProfessionalId Who, LocalDate? From, LocalDate? To);

internal sealed class AddRotaSwapHandler(RelaisDb db, LineExperts experts)
{
    public async Task HandleAsync(AddRotaSwap command, Act act, CancellationToken ct)
    {
        var rota = await db.RotaToChangeAsync(command.Rota, command.Version, act, ct);
        RefusedException.ThrowIf(await experts.WhyNotExpertAsync(rota.Team, command.Who, ct));
        rota.AddSwap(command.Who, command.From, command.To);
        db.Record(act, "rota.add-swap", "rota/" + rota.Id);
        await db.SaveChangesAsync(ct);
    }
}
