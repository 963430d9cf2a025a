using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Dispatching;

/// <summary>Entrusts a request to the expert chosen beside a suggestion; both are kept. The expert in charge, who reads no suggestion, passes it on.</summary>
/// <param name="Mark">What <see cref="DispatchChoice.MarkOf"/> said of the suggestion that was read.</param>
internal sealed record EntrustRequest(RequestId Id, ProfessionalId Expert, string Why, string? Mark);

internal sealed class EntrustRequestHandler(RelaisDb db, LineExperts experts, DispatchReading reading)
{
    public async Task HandleAsync(EntrustRequest command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Id, act, ct);
        RefusedException.ThrowIf(request.WhyNotReassign(act));
        RefusedException.ThrowIf(await experts.WhyNotExpertAsync(request.Team, command.Expert, ct));
        if (request.IsCoordinator(act))
        {
            await KeepChoiceAsync(request, command, act, ct);
        }

        await db.SaveStepAsync(request, request.Reassign(command.Expert, command.Why, act), act, ct);
    }

    private async Task KeepChoiceAsync(Request request, EntrustRequest command, Act act, CancellationToken ct)
    {
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        var suggestion = await reading.SuggestAsync(request, line, act, ct);
        RefusedException.ThrowIf(command.Mark == DispatchChoice.MarkOf(suggestion) ? null : DispatchRefusals.ChangedMeanwhile);
        var choice = new DispatchChoice
        {
            Request = request.Id,
            By = act.By,
            At = act.At,
            Chosen = command.Expert,
            Suggested = suggestion.First?.Who,
            Shown = DispatchChoice.TextOf(suggestion),
        };
        db.Add(choice);
        db.Record(act, choice.IsFollowed ? "dispatch.follow" : "dispatch.choose-other", "dispatch/" + choice.Id, request.Patient);
    }
}
