using Microsoft.Playwright;

namespace Relais.Browser;

/// <summary>The browser of the machine, driven by Playwright.</summary>
internal static class Chromium
{
    private static readonly string[] Names = ["chromium", "chromium-browser", "google-chrome"];

    public static async Task<IBrowser> LaunchAsync(IPlaywright playwright) =>
        await playwright.Chromium.LaunchAsync(new()
        {
            ExecutablePath = Find() ?? throw new FileNotFoundException("The browser tests need Chromium: install it (apt-get install chromium), so that «chromium» is on the PATH."),
            Args = ["--no-sandbox", "--disable-gpu", "--disable-background-networking"],
        });

    private static string? Find() =>
        Environment.ExpandEnvironmentVariables("%PATH%").Split(Path.PathSeparator).Append("/usr/bin")
            .SelectMany(folder => Names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
}
