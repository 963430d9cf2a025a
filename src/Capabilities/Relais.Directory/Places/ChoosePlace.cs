using Relais.Kernel;
using Relais.Platform.SignIn;

namespace Relais.Directory.Places;

internal sealed record ChoosePlace(StructureId Place);

/// <summary>Chooses the exercise place of the session, among the structures where one holds a role.</summary>
internal sealed class ChoosePlaceHandler(Sessions sessions)
{
    public async Task HandleAsync(ChoosePlace command, Act act, CancellationToken ct)
    {
        RefusedException.ThrowIf(act.Grants.Any(grant => grant.Structure == command.Place) ? null : DirectoryRefusals.NotAPlace);
        await sessions.ChoosePlaceAsync(act, command.Place, ct);
    }
}
