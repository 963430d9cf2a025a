using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Visits;

/// <summary>None of the slots will do: others are asked, or the patient wants none.</summary>
internal sealed record AnswerOffer(RequestId Id, long Version, bool IsWanted, string? Word);

internal sealed class AnswerOfferHandler(RelaisDb db)
{
    public async Task HandleAsync(AnswerOffer command, Act act, CancellationToken ct)
    {
        var request = await db.RequestWithVisitAsync(command.Id, act, ct);
        var step = command.IsWanted ? request.AskOtherSlots(command.Word, command.Version, act) : request.SayNotWanted(command.Word, command.Version, act);
        await db.SaveStepAsync(request, step, act, ct);
    }
}
