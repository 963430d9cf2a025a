using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Exchange;

/// <summary>Who may see how a report travels: whoever sees the request from the team's side.</summary>
internal static class ExchangeAccess
{
    /// <summary>The sendings of a request of which a person is the expert or the coordinator, or was associated.</summary>
    public static IQueryable<SecureSending> SendingsOf(this RelaisDb db, RequestId request, Act act)
    {
        var standing = act.Standing;
        var requests = db.RequestsVisibleTo(act).Where(r => r.Id == request && !standing.Contains(r.Author) && !r.Parties.Any(p => standing.Contains(p.Professional) && p.IsRequester)).Select(r => r.Id);
        return db.Set<SecureSending>().Where(s => s.Request == request && requests.Contains(s.Request));
    }

    /// <summary>For the programs of Relais: every sending of a request.</summary>
    public static IQueryable<SecureSending> SendingsOfRequest(this RelaisDb db, RequestId request) => db.Set<SecureSending>().Where(s => s.Request == request);

    /// <summary>For the programs of Relais: the sendings of a team's requests, which its mailbox hears of.</summary>
    public static IQueryable<SecureSending> SendingsOfTeam(this RelaisDb db, TeamId team)
    {
        var requests = db.Set<Request>().Where(r => r.Team == team).Select(r => r.Id);
        return db.Set<SecureSending>().Where(s => requests.Contains(s.Request));
    }

    /// <summary>For the programs of Relais: what is to be sent now.</summary>
    public static IQueryable<SecureSending> SendingsDue(this RelaisDb db, Instant now) =>
        db.Set<SecureSending>().Where(s => s.State == SendingState.Waiting && s.DueAt <= now);

    /// <summary>For the programs of Relais: the request of a sending, with what its documents are made from.</summary>
    public static IQueryable<Request> RequestToSend(this RelaisDb db, RequestId request) =>
        db.Set<Request>().AsSplitQuery().Include(r => r.Steps).Include(r => r.Files).Where(r => r.Id == request);

    /// <summary>For the command line of this machine: a request by its number.</summary>
    public static IQueryable<Request> RequestNumbered(this RelaisDb db, string number) =>
        db.Set<Request>().AsSplitQuery().Include(r => r.Steps).Include(r => r.Files).Where(r => r.Number == number);

    /// <summary>From whom the answer of a step is hidden.</summary>
    public static async Task<DocumentMasks> MasksOfAsync(this RelaisDb db, Guid step, CancellationToken ct) =>
        (await db.Set<AnswerMasks>().AsNoTracking().SingleOrDefaultAsync(m => m.Step == step, ct))?.Masks ?? DocumentMasks.None;
}
