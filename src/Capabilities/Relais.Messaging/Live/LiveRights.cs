using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Messaging.Notices;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.SignIn;

namespace Relais.Messaging.Live;

/// <summary>What a stream may carry, and whether it still may.</summary>
internal static class LiveRights
{
    /// <summary>When a session was last seen is stored to the minute; ending the stream early would make the browser come back and so keep the session awake.</summary>
    private static readonly Duration SeenGrain = Duration.FromMinutes(1);

    public static string[] Topics(ProfessionalId person, IEnumerable<Grant> grants) =>
        [
            PostedNotice.PersonTopic(person),
            .. grants.Where(grant => grant.Team is not null).Select(grant => "team/" + grant.Team).Distinct().Order(StringComparer.Ordinal),
        ];

    /// <summary>Whether the session is still open and the rights are those the stream began with. Looking does not keep the session awake.</summary>
    public static async Task<bool> StillHoldAsync(IServiceScopeFactory scopes, Act act, string[] topics, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var now = services.GetRequiredService<IClock>().GetCurrentInstant();
        var session = await services.GetRequiredService<RelaisDb>().Set<Session>().AsNoTracking().SingleOrDefaultAsync(s => s.Id == act.Session, ct);
        return session is not null
            && session.IsOpen(now - SeenGrain, services.GetRequiredService<SessionLimits>())
            && Topics(act.By, await services.GetRequiredService<IGrants>().OfAsync(act.By, now, ct)).SequenceEqual(topics);
    }
}
