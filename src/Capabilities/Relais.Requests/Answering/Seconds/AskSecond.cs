using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Seconds;

/// <summary>Asks another expert for an opinion.</summary>
internal sealed record AskSecond(RequestId Id, ProfessionalId Reader, string Question, bool IsPrivate)
{
    /// <summary>The one who is not asked any more, in the same gesture, or null.</summary>
    public Guid? InPlaceOf { get; init; }

    /// <summary>Whether the patient knows and agrees that somebody outside the team reads.</summary>
    public bool IsConsented { get; init; }
}

internal sealed class AskSecondHandler(RelaisDb db, SecondReaders readers)
{
    public async Task HandleAsync(AskSecond command, Act act, CancellationToken ct)
    {
        var request = await db.RequestWithSecondsAsync(command.Id, act, ct);
        RefusedException.ThrowIf(request.WhyNotAskSecond(act));
        RefusedException.ThrowIf(await readers.IsOfTeamAsync(request, command.Reader, act, ct) switch
        {
            null => SecondRefusals.NotAnExpert,
            false when !command.IsConsented => SecondRefusals.ConsentMissing,
            _ => null,
        });
        if (command.InPlaceOf is { } former)
        {
            db.Progress(request, request.WithdrawSecond(former, act), act);
        }

        await db.SaveStepAsync(request, request.AskSecond(command.Reader, command.Question, command.IsPrivate, act), act, ct);
    }
}
