using Microsoft.AspNetCore.Http;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;

namespace Relais.Platform.SignIn.Links;

internal sealed record AskReset(string Email);

/// <summary>Asks for a link to choose a new password. It does the same, in the same time, whether the address is known or not.</summary>
internal sealed class AskResetHandler(RelaisDb db, SignInThrottle throttle, IClock clock)
{
    public async Task HandleAsync(AskReset command, HttpContext http, CancellationToken ct)
    {
        var email = command.Email.Trim();
        RefusedException.ThrowIf(email.Length is > 3 and <= 200 && email.Contains('@', StringComparison.Ordinal) ? null : SignInRefusals.BadEmail);
        await throttle.TakeAsync("reset/" + email, http.Connection.RemoteIpAddress, ct);
        var act = Act.OfRelais(clock.GetCurrentInstant()) with { Origin = http.Connection.RemoteIpAddress?.ToString() };
        db.Record(act, "account.ask-reset", "account/unknown");
        db.Tell(new LinkAsked(email, LinkKind.Reset), act.At);
        await db.SaveChangesAsync(ct);
    }
}
