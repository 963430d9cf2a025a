using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Visits;

namespace Relais.Requests.Intake.Public;

/// <summary>What the holder of a secret link may see: the sender it was made for, and so their one request.</summary>
internal static class PublicAccess
{
    /// <summary>The sender of a link, or null when it is unknown, unfinished for too long, or its request ended 90 days ago and no visit is to come.</summary>
    public static async Task<PublicSender?> SenderOfLinkAsync(this RelaisDb db, string link, Instant now, CancellationToken ct)
    {
        var hash = FollowLinks.HashOf(link);
        var sender = await db.Set<PublicSender>().SingleOrDefaultAsync(s => s.LinkHash == hash, ct);
        return sender is not null && now < await ExpiryAsync(db, sender, ct) ? sender : null;
    }

    /// <summary>The act of the holder of a link: that of the author of the request, with no right of any role.</summary>
    public static Act ActOf(this PublicSender sender, Instant now, string? origin) => new(sender.Id, now) { Origin = origin };

    /// <summary>The request that answers for that of a link: itself, or the twin that it was merged into.</summary>
    public static Task<RequestId> AnsweringAsync(this RelaisDb db, RequestId request, CancellationToken ct) => Answering(db, request).SingleAsync(ct);

    /// <summary>Whether a file stands in what the page of a link shows: in its own request, or in the answer of the twin that it was merged into.</summary>
    public static async Task<bool> IsFollowedAsync(this RelaisDb db, RequestId request, FileId file, CancellationToken ct)
    {
        var kept = await db.AnsweringAsync(request, ct);
        return await db.Set<RequestFile>()
            .Where(f => f.File == file && (f.Request == request || (f.Request == kept && !f.IsLetter)))
            .Join(db.Set<RequestStep>().Where(s => !s.IsPrivate), f => f.Step, s => s.Id, (f, s) => new { f.Request, s.Kind })
            .AnyAsync(one => one.Request == request ? FollowedSteps.Meant.Contains(one.Kind) : FollowedSteps.OfTwin.Contains(one.Kind), ct);
    }

    /// <summary>The lines that take requests without an account.</summary>
    public static IQueryable<Line> LinesOpenToAll(this RelaisDb db) => db.Lines().Where(l => l.IsOpen && !l.IsForAccountsOnly);

    /// <summary>The sender of a request, for the handler that mails them.</summary>
    public static Task<Contact?> ContactToMailAsync(this RelaisDb db, ProfessionalId author, CancellationToken ct) =>
        db.Set<Contact>().AsNoTracking().SingleOrDefaultAsync(c => c.Id == author && c.Email != null && db.Set<PublicSender>().Any(s => s.Id == c.Id && s.ConfirmedAt != null), ct);

    /// <summary>The sender whose code is asked, with their address.</summary>
    public static async Task<(PublicSender Sender, string Email)?> SenderToProveAsync(this RelaisDb db, ProfessionalId id, CancellationToken ct)
    {
        var found = await db.Set<PublicSender>().Where(s => s.Id == id)
            .Join(db.Set<Contact>(), s => s.Id, c => c.Id, (s, c) => new { Sender = s, c.Email })
            .SingleOrDefaultAsync(ct);
        return found?.Email is { } email ? (found.Sender, email) : null;
    }

    public static Task<bool> IsEffortSpentAsync(this RelaisDb db, string effort, CancellationToken ct) =>
        db.Set<PublicSender>().AnyAsync(s => s.Effort == effort, ct);

    /// <summary>Removes those who began and never sent.</summary>
    public static Task ForgetUnfinishedAsync(this RelaisDb db, Instant now, CancellationToken ct)
    {
        var (unconfirmed, unsent) = (now - PublicSender.ConfirmWithin, now - PublicSender.SendWithin);
        return db.Set<Contact>()
            .Where(c => db.Set<PublicSender>().Any(s =>
                s.Id == c.Id && s.Request == null && (s.BegunAt < unsent || (s.ConfirmedAt == null && s.BegunAt < unconfirmed))))
            .ExecuteDeleteAsync(ct);
    }

    private static async Task<Instant> ExpiryAsync(RelaisDb db, PublicSender sender, CancellationToken ct)
    {
        if (sender.Request is not { } request)
        {
            return sender.BegunAt + (sender.ConfirmedAt is null ? PublicSender.ConfirmWithin : PublicSender.SendWithin);
        }

        var answering = await db.Set<Request>().Where(r => Answering(db, request).Contains(r.Id)).Select(r => new { r.Id, r.EndedAt }).SingleAsync(ct);
        return answering.EndedAt is { } at ? Instant.Max(at + PublicSender.KeptAfterEnd, await VisitEndAsync(db, answering.Id, ct)) : Instant.MaxValue;
    }

    private static IQueryable<RequestId> Answering(RelaisDb db, RequestId request) => db.Set<Request>().Where(r => r.Id == request).Select(r => r.MergedInto ?? r.Id);

    /// <summary>Until when a visit is to be chosen, or to come and a little after: its requester reads when and where.</summary>
    private static async Task<Instant> VisitEndAsync(RelaisDb db, RequestId request, CancellationToken ct) =>
        await db.VisitOfAsync(request, ct) switch
        {
            { State: VisitState.Offered, ExpiresAt: { } until } => until + PublicSender.KeptAfterVisit,
            { State: VisitState.Booked, Chosen: { } slot } => slot.Until + PublicSender.KeptAfterVisit,
            _ => Instant.MinValue,
        };
}
