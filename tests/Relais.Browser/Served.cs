using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Relais.Browser;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Scenes;
using Relais.Scenes.Teams;
using Relais.Testing;
using TeamForm = Relais.Forms.Versions.TeamForm;

[assembly: AssemblyFixture(typeof(Served))]
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace Relais.Browser;

/// <summary>Relais on a real port with the scenes of Oncobreizh and CeSOA, and a browser to look at it: one for the whole run.</summary>
public sealed class Served : IAsyncLifetime
{
    private IPlaywright _playwright = null!;
    private IBrowser _chromium = null!;

    public RelaisApp App { get; } = new();

    /// <summary>Without its last slash. Passkeys and cookies want localhost.</summary>
    public string Site { get; private set; } = "";

    /// <summary>Pages of prescriptions that the expert on duty wrote.</summary>
    internal string[] Prescriptions { get; private set; } = [];

    /// <summary>Pages that somebody opened by what they did.</summary>
    internal ILookup<ProfessionalId?, string> Behind { get; private set; } = Array.Empty<string>().ToLookup(_ => (ProfessionalId?)null);

    public async ValueTask InitializeAsync()
    {
        var port = FreePort();
        App.UseKestrel(port);
        App.StartServer();
        Site = $"http://localhost:{port}";
        await Relais.Scenes.Scenes.PlantAsync(App.Services, SceneName.Oncobreizh, TestContext.Current.CancellationToken);
        await Relais.Scenes.Scenes.PlantAsync(App.Services, SceneName.Cesoa, TestContext.Current.CancellationToken);
        await App.GivenAsync(TeamForm.Begin(OncobreizhScene.Team, CesoaForm.Form, CesoaRules.Rules));
        Prescriptions = await Prescribed.GivenAsync(App, OncobreizhScene.DermatologistOnDuty, TestContext.Current.CancellationToken);
        Behind = (await new Behind(App).GivenAsync(TestContext.Current.CancellationToken)).Addresses;
        _playwright = await Playwright.CreateAsync();
        _chromium = await Chromium.LaunchAsync(_playwright);
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
        await App.DisposeAsync();
    }

    /// <summary>A browser window of its own, signed in through the demo door unless nobody is named.</summary>
    internal async Task<Window> OpenAsync(ProfessionalId? person, int width = 1440, bool withScript = true, bool dark = false)
    {
        var context = await _chromium.NewContextAsync(new()
        {
            BaseURL = Site,
            JavaScriptEnabled = withScript,
            ViewportSize = new() { Width = width, Height = 900 },
            ColorScheme = dark ? ColorScheme.Dark : ColorScheme.Light,
            // A colour in transition has no contrast to measure.
            ReducedMotion = ReducedMotion.Reduce,
            Locale = "fr-FR",
            TimezoneId = "Europe/Paris",
        });
        if (person is { } who)
        {
            var form = context.APIRequest.CreateFormData().Set("Professional", who.ToString());
            var answer = await context.APIRequest.PostAsync("/demo/connexion", new() { Form = form, MaxRedirects = 0 });
            Assert.InRange(answer.Status, 200, 399);
        }

        if (dark)
        {
            await context.AddCookiesAsync([new() { Name = "theme", Value = "dark", Url = Site }]);
        }

        return new Window(context, await context.NewPageAsync(), Site);
    }

    /// <summary>A photo as a telephone takes it: a JPEG of more than a megabyte, drawn by the browser.</summary>
    internal async Task<FilePayload> PhotoAsync(string name, string colour)
    {
        await using var context = await _chromium.NewContextAsync();
        var page = await context.NewPageAsync();
        var data = await page.EvaluateAsync<string>(
            """
            colour => {
              const canvas = document.createElement("canvas");
              [canvas.width, canvas.height] = [2000, 1500];
              const pen = canvas.getContext("2d");
              pen.fillStyle = "#e8b89a";
              pen.fillRect(0, 0, 2000, 1500);
              pen.fillStyle = colour;
              pen.ellipse(1000, 750, 260, 180, 0.4, 0, 7);
              pen.fill();
              const seen = pen.getImageData(0, 0, 2000, 1500);
              for (let i = 0; i < seen.data.length; i++) {
                seen.data[i] += i % 4 === 3 ? 0 : (i * 7919) % 61 - 30;
              }
              pen.putImageData(seen, 0, 0);
              return canvas.toDataURL("image/jpeg", 0.95).split(",")[1];
            }
            """,
            colour);
        var bytes = Convert.FromBase64String(data);
        Assert.True(bytes.Length > 1024 * 1024, $"{bytes.Length} bytes");
        return new() { Name = name, MimeType = "image/jpeg", Buffer = bytes };
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
