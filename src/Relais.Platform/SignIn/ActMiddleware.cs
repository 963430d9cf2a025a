using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Acts;

namespace Relais.Platform.SignIn;

/// <summary>Makes the act of each signed-in request, with the rights held at that very moment.</summary>
internal sealed class ActMiddleware(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext http, CurrentAct current, IGrants grants, IClock clock)
    {
        if (http.Items[typeof(Session)] is Session session && http.Features.Get<IExceptionHandlerFeature>() is null)
        {
            var now = clock.GetCurrentInstant();
            current.ActOrNull = new Act(session.Professional, now)
            {
                Place = session.Place,
                Session = session.Id,
                Origin = http.Connection.RemoteIpAddress?.ToString(),
                Grants = await grants.OfAsync(session.Professional, now, http.RequestAborted),
            };
        }

        await next(http);
    }
}
