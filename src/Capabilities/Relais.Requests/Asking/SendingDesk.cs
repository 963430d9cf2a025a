using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Platform.Data;
using Relais.Requests.Expecting;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Asking;

/// <summary>Makes a request of what was checked, whatever the channel: number, files, red flags, clock, experts.</summary>
internal sealed class SendingDesk(RelaisDb db, RoutingDesk desk, RequestNumbers numbers, JoinedFiles files, ExpectedAnswers expected)
{
    /// <summary>The caller's next save commits it all.</summary>
    /// <param name="content">What is asked, by whom.</param>
    /// <param name="line">With its recipients.</param>
    /// <param name="commune">The patient's.</param>
    /// <param name="joined">Files that the person who acts has sent.</param>
    /// <param name="act">Who sends or writes down.</param>
    /// <param name="ct">Cancelled when the browser goes away.</param>
    public async Task<Request> SendAsync(
        RequestDraftContent content, Line line, CommuneCard commune, IReadOnlyList<FileId> joined, Act act, CancellationToken ct)
    {
        var possible = content with { IsUrgent = content.IsUrgent && line.UrgentPromiseHours is not null };
        var request = Request.Send(possible, line, await numbers.NextAsync(act.At, line.Zone, ct), act);
        request.Flag(RedFlags.In(content.Question, line.RedFlags));
        db.Add(request);
        var sent = request.Begin(act);
        await files.JoinAsync(request, sent, joined, act, ct);
        db.Progress(request, sent, act);
        request.StartClock(Deadline.Due(line.OpeningHours, request.Promise, act.At, []).At);
        db.Progress(request, await desk.RouteAsync(request, line, commune, act, ct), act);
        request.Expect((await expected.OfAsync(line, request.Group, request.Notified.Count, act.At, ct))?.NineInTen);
        return request;
    }
}
