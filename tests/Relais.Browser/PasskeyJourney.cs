using System.Net;
using System.Net.Sockets;
using Microsoft.Playwright;
using Relais.Kernel;
using Relais.Testing;
using Xunit;

namespace Relais.Browser;

/// <summary>A passkey in a real browser, kept by Chromium's virtual authenticator.</summary>
public sealed class PasskeyJourney : IAsyncLifetime
{
    private readonly RelaisApp _app = new();
    private string _site = "";
    private IPlaywright _playwright = null!;
    private IBrowser _chromium = null!;
    private IPage _page = null!;
    private ICDPSession _devices = null!;
    private string? _device;

    public async ValueTask InitializeAsync()
    {
        var port = FreePort();
        _app.UseKestrel(port);
        _app.StartServer();
        // Passkeys need a secure context: localhost is one, 127.0.0.1 is not.
        _site = $"http://localhost:{port}";
        _playwright = await Playwright.CreateAsync();
        _chromium = await Chromium.LaunchAsync(_playwright);
        _page = await _chromium.NewPageAsync();
        _devices = await _page.Context.NewCDPSessionAsync(_page);
        await _devices.SendAsync("WebAuthn.enable");
    }

    public async ValueTask DisposeAsync()
    {
        await _chromium.DisposeAsync();
        _playwright.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task A_passkey_made_on_the_account_page_signs_in_by_itself()
    {
        var person = ProfessionalId.New();
        await AddDeviceAsync();
        await EnterDemoAsync(person);
        await AddKeyAsync("Téléphone");
        await Assertions.Expect(_page.Locator(".r-codes code")).ToHaveCountAsync(10);
        await LeaveAsync();

        await UseKeyAsync();
        await _page.WaitForURLAsync(_site + "/compte");
        await Assertions.Expect(_page.GetByText("Une clé")).ToBeVisibleAsync();
    }

    [Fact]
    public async Task A_device_that_does_not_check_its_owner_is_refused()
    {
        await AddDeviceAsync();
        await EnterDemoAsync(ProfessionalId.New());
        await AddKeyAsync("Clé prêtée");
        await LeaveAsync();

        await _devices.SendAsync("WebAuthn.setUserVerified", new() { ["authenticatorId"] = _device!, ["isUserVerified"] = false });
        await UseKeyAsync();
        await Assertions.Expect(_page.Locator("relais-passkey [role=alert]")).ToContainTextAsync("Aucune clé n’a été utilisée");
        await _page.GotoAsync(_site + "/compte");
        Assert.Contains("/connexion", _page.Url, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_passkey_that_was_removed_no_longer_signs_in()
    {
        await AddDeviceAsync();
        await EnterDemoAsync(ProfessionalId.New());
        await AddKeyAsync("Ancien téléphone");
        await _page.GotoAsync(_site + "/compte/cles");
        await AddDeviceAsync();
        await AddKeyAsync("Nouveau téléphone");
        await _page.GotoAsync(_site + "/compte/cles");
        await Assertions.Expect(_page.Locator(".r-list input[name=Name]")).ToHaveCountAsync(2);
        await _page.Locator("summary", new() { HasText = "Retirer" }).First.ClickAsync();
        await _page.GetByRole(AriaRole.Button, new() { Name = "Retirer la clé" }).First.ClickAsync();
        await Assertions.Expect(_page.Locator(".r-list input[name=Name]")).ToHaveCountAsync(1);
        await Assertions.Expect(_page.Locator(".r-list input[name=Name]")).ToHaveValueAsync("Nouveau téléphone");
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private async Task AddDeviceAsync()
    {
        var added = await _devices.SendAsync("WebAuthn.addVirtualAuthenticator", new()
        {
            ["options"] = new Dictionary<string, object>
            {
                ["protocol"] = "ctap2",
                ["transport"] = _device is null ? "internal" : "usb",
                ["hasResidentKey"] = true,
                ["hasUserVerification"] = true,
                ["isUserVerified"] = true,
                ["automaticPresenceSimulation"] = true,
            },
        });
        _device ??= added!.Value.GetProperty("authenticatorId").GetString();
    }

    private async Task EnterDemoAsync(ProfessionalId person)
    {
        await _page.GotoAsync(_site + "/connexion");
        await _page.APIRequest.PostAsync(
            _site + "/demo/connexion", new() { Form = _page.APIRequest.CreateFormData().Set("Professional", person.ToString()), MaxRedirects = 0 });
        await _page.GotoAsync(_site + "/compte/cles");
    }

    private async Task AddKeyAsync(string name)
    {
        await _page.Locator("#nom-nouvelle").FillAsync(name);
        await _page.GetByRole(AriaRole.Button, new() { Name = "Créer une clé d’accès" }).ClickAsync();
        await Assertions.Expect(_page.Locator($"input[name=Name][value='{name}']")).ToBeVisibleAsync();
    }

    private async Task LeaveAsync()
    {
        await _page.GotoAsync(_site + "/compte");
        await _page.Locator("main form[action='/deconnexion'] button").First.ClickAsync();
        await _page.WaitForURLAsync(_site + "/connexion?sortie=1");
    }

    private async Task UseKeyAsync()
    {
        await _page.GotoAsync(_site + "/connexion?retour=/compte");
        await _page.GetByRole(AriaRole.Button, new() { Name = "Se connecter avec une clé d’accès" }).ClickAsync();
    }
}
