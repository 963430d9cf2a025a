using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Life;

namespace Relais.Requests.Quality;

/// <summary>Gives one's own opinion, before the first can be read; or says that one cannot.</summary>
internal sealed record GiveReading(Guid Id, string? Opinion, Outcome? Outcome, FindingText Finding, bool Declines = false);

internal sealed class GiveReadingHandler(RelaisDb db)
{
    public async Task HandleAsync(GiveReading command, Act act, CancellationToken ct)
    {
        var reading = await db.ReadingToChangeAsync(command.Id, act, ct);
        if (command.Declines)
        {
            reading.Decline(act);
        }
        else
        {
            reading.Give(command.Opinion, command.Outcome, command.Finding, act);
        }

        var patient = (await db.RequestToReadAsync(reading, ct)).Patient;
        db.Record(act, command.Declines ? "reading.decline" : "reading.give", "request/" + reading.Request, patient);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Says how far both opinions are.</summary>
internal sealed record CompareReading(Guid Id, Agreement? Agreement, string? Comment);

internal sealed class CompareReadingHandler(RelaisDb db, INotices notices)
{
    public async Task HandleAsync(CompareReading command, Act act, CancellationToken ct)
    {
        var reading = await db.ReadingToChangeAsync(command.Id, act, ct);
        reading.Compare(command.Agreement, command.Comment, act);
        var request = await db.RequestToReadAsync(reading, ct);
        db.Record(act, "reading.compare", "request/" + reading.Request, request.Patient);
        if (reading.Agreement is Agreement.Major)
        {
            await notices.AddAsync(
                new Notice(
                    reading.Expert, $"{reading.Id:N}/major", "reading/" + reading.Id, $"Une relecture anonyme diffère nettement de votre avis : {request.Number}", $"/relectures/avis/{reading.Id}", act.At), ct);
        }

        await db.SaveChangesAsync(ct);
    }
}

/// <summary>After a major difference, the first expert adds to the answer.</summary>
internal sealed record CompleteAnswer(Guid Id, string Text);

internal sealed class CompleteAnswerHandler(RelaisDb db)
{
    public async Task HandleAsync(CompleteAnswer command, Act act, CancellationToken ct)
    {
        var reading = await db.ReadingsOfOwnOpinions(act).SingleOrDefaultAsync(r => r.Id == command.Id, ct);
        RefusedException.ThrowIf(reading is null ? ReadingRefusals.NotFound : null);
        reading!.NoteCompleted(act);
        var request = await db.RequestToChangeAsync(reading.Request, act, ct);
        db.Record(act, "reading.complete", "request/" + request.Id, request.Patient);
        await db.SaveStepAsync(request, request.Write(command.Text, isPrivate: false, act), act, ct);
    }
}

/// <summary>What commands of a reader begin with.</summary>
internal static class ReadingWork
{
    public static async Task<BlindReading> ReadingToChangeAsync(this RelaisDb db, Guid id, Act act, CancellationToken ct)
    {
        var reading = await db.ReadingsAskedOf(act).SingleOrDefaultAsync(r => r.Id == id, ct);
        RefusedException.ThrowIf(reading is null ? ReadingRefusals.NotFound : null);
        return reading!;
    }
}
