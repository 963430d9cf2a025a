using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Seconds;

/// <summary>Gives the opinion that was asked, or says why not.</summary>
internal sealed record GiveSecond(RequestId Id, Guid Second, string Opinion)
{
    /// <summary>The structured part.</summary>
    public FindingText Finding { get; init; } = FindingText.None;

    /// <summary>Whether the text says why no opinion is given.</summary>
    public bool Declines { get; init; }
}

internal sealed class GiveSecondHandler(RelaisDb db, IDiagnoses diagnoses)
{
    public async Task HandleAsync(GiveSecond command, Act act, CancellationToken ct)
    {
        var request = await db.RequestWithSecondsAsync(command.Id, act, ct);
        if (command.Declines)
        {
            await db.SaveStepAsync(request, request.DeclineSecond(command.Second, command.Opinion, act), act, ct);
            return;
        }

        var step = request.GiveSecond(command.Second, command.Opinion, act);
        if (!command.Finding.IsEmpty)
        {
            db.Add(Finding.Of(step, await command.Finding.NamedAsync(diagnoses, ct)));
        }

        await db.SaveStepAsync(request, step, act, ct);
    }
}
