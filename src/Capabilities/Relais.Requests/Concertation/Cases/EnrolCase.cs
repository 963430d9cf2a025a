using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Outbox;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Concertation.Cases;

/// <summary>Puts a request on the list of a session.</summary>
internal sealed record EnrolCase(RequestId Request, BoardSessionId Session, CaseText Text);

internal sealed class EnrolCaseHandler(RelaisDb db, LineExperts experts)
{
    public async Task<BoardCaseId> HandleAsync(EnrolCase command, Act act, CancellationToken ct)
    {
        var request = await db.RequestToChangeAsync(command.Request, act, ct);
        RefusedException.ThrowIf(request.WhyNotPutBeforeBoard(act));
        await db.Entry(request).Collection(r => r.Files).LoadAsync(ct);
        var session = await db.BoardSessionsToCome(request.Team, act).Include(s => s.Attendees).SingleOrDefaultAsync(s => s.Id == command.Session, ct);
        RefusedException.ThrowIf(session is null ? BoardRefusals.SessionOver : null);
        var referent = command.Text.Referent;
        RefusedException.ThrowIf(
            referent != default && !session!.IsConcerned(request.Expert, request.Author, referent) && await experts.WhyNotExpertAsync(request.Team, referent, ct) is not null
                ? BoardRefusals.ReferentMissing
                : null);
        var step = request.PutBeforeBoard(session!.Title(), act);
        var one = await db.PutOnListAsync(session!, request, command.Text, act, ct);
        db.Progress(request, step, act);
        await db.SaveUnlessTakenAsync(BoardRefusals.AlreadyEnrolled, ct);

        return one.Id;
    }
}

internal static class BoardList
{
    /// <summary>A new case at the end of the list, or the one that was taken off it; the files of the request are loaded.</summary>
    public static async Task<BoardCase> PutOnListAsync(this RelaisDb db, BoardSession session, Request request, CaseText text, Act act, CancellationToken ct)
    {
        var all = await db.BoardCasesOn(session.Id).AsSplitQuery().Include(c => c.Files).Include(c => c.Minutes).ToListAsync(ct);
        var rank = all.Select(c => c.Rank + 1).DefaultIfEmpty(1).Max();
        var files = request.FilesInOrder();
        session.ChangeList();
        if (all.Find(c => c.Request == request.Id) is { } before)
        {
            before.Return(session, rank, text, act);
            before.Show(text.Files ?? files, files);
            Tell(before);
            return before;
        }

        var one = BoardCase.Enrol(session, request.Id, request.Patient, rank, text, act);
        one.Show(text.Files ?? files, files);
        db.Add(one);
        Tell(one);
        return one;

        void Tell(BoardCase put)
        {
            if (session.Mode is SessionMode.Asynchronous)
            {
                db.Tell(new BoardProgressed(session.Id.Value, put.Id.Value, BoardNews.OpinionAsked, act.By.Value), act.At);
            }
        }
    }
}
