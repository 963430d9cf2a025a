using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using Relais.Scenes.Teams;
using Relais.Testing;

namespace Relais.Tests.Platform;

/// <summary>Somebody who sends one request after the other, and keeps those that the server acknowledged.</summary>
internal sealed class RestlessSender(string question)
{
    private readonly CookieContainer _cookies = new();
    private bool _isKnown;

    /// <summary>The requests to whose page the server sent the practitioner.</summary>
    public ConcurrentQueue<Guid> Acknowledged { get; } = [];

    /// <summary>Sends until the server is gone.</summary>
    public async Task SendAsync(Uri server)
    {
        using var browser = new TestBrowser(new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = _cookies }) { BaseAddress = server });
        try
        {
            if (!_isKnown)
            {
                await browser.SignInAsync(OncobreizhScene.GeneralPractitioner);
                _isKnown = true;
            }

            while (true)
            {
                await SendOneAsync(browser);
            }
        }
        catch (Exception gone) when (gone is HttpRequestException or IOException)
        {
            // Killed: what was not acknowledged may be there or not.
        }
    }

    private async Task SendOneAsync(TestBrowser browser)
    {
        await browser.GetAsync($"/demandes/nouvelle?ligne={OncobreizhScene.SuspectLesion}");
        await browser.SubmitAsync(
            "envoyer",
            ("Patient.BirthName", Letters()),
            ("Patient.FirstNames", Letters()),
            ("Patient.BirthDate", $"{RandomNumberGenerator.GetInt32(1930, 2010)}-06-15"),
            ("Patient.Sex", "F"),
            ("Patient.Commune", "Carhaix-Plouguer (29270)"),
            ("Question", question),
            ("Consent", "oui"));
        if (browser.Location is { } location && Guid.TryParse(location.Split('/')[^1], out var request))
        {
            Acknowledged.Enqueue(request);
        }
    }

    private static string Letters() => RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPRSTUV", 10);
}
