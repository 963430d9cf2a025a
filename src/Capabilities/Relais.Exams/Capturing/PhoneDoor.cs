using Microsoft.AspNetCore.Http;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Exams.Capturing;

/// <summary>The telephone's side: the secret of the code becomes, once, a cookie of that telephone.</summary>
internal sealed class PhoneDoor(RelaisDb db, IClock clock)
{
    private const string Cookie = "relais-photo";

    /// <summary>The capture of a code, or null when there is none to open any more.</summary>
    public async Task<PhoneCapture?> BehindAsync(string secret, CancellationToken ct) =>
        await db.CaptureOfSecretAsync(secret, ct) is { } capture && capture.IsOpen(clock.GetCurrentInstant()) ? capture : null;

    /// <summary>Lets this telephone in, and no other after it.</summary>
    public async Task StartAsync(string secret, HttpContext http, CancellationToken ct)
    {
        var capture = await db.CaptureOfSecretAsync(secret, ct);
        RefusedException.ThrowIf(capture is null ? ExamRefusals.CaptureNotFound : null);
        var device = CaptureSecrets.NewDevice();
        var act = ActOf(capture!, http);
        capture!.Start(CaptureSecrets.HashOf(device), act.At);
        db.Record(act, "capture.start", "capture/" + capture.Id);
        await db.SaveChangesAsync(ct);
        http.Response.Cookies.Append(Cookie, device, Options(http));
    }

    /// <summary>The capture that this telephone has opened, or null.</summary>
    public async Task<PhoneCapture?> OpenedByAsync(HttpContext http, CancellationToken ct) =>
        http.Request.Cookies.TryGetValue(Cookie, out var device) && device is { Length: > 20 and < 100 } ? await db.CaptureOfDeviceAsync(device, ct) : null;

    /// <summary>What the telephone does is done for the person who showed the code, with no right of any role.</summary>
    public Act ActOf(PhoneCapture capture, HttpContext http) => new(capture.Owner, clock.GetCurrentInstant()) { Origin = http.Connection.RemoteIpAddress?.ToString() };

    private static CookieOptions Options(HttpContext http) =>
        new() { HttpOnly = true, SameSite = SameSiteMode.Strict, Secure = http.Request.IsHttps, Path = "/photo", MaxAge = TimeSpan.FromMinutes(20) };
}
