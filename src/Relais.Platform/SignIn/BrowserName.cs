namespace Relais.Platform.SignIn;

/// <summary>The browser and the device as people name them, from what the browser says of itself.</summary>
internal static class BrowserName
{
    private static readonly (string Mark, string Name)[] Browsers =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("SamsungBrowser/", "Samsung Internet"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];

    private static readonly (string Mark, string Name)[] Devices =
        [("iPhone", "iPhone"), ("iPad", "iPad"), ("Android", "Android"), ("Windows", "Windows"), ("Mac OS", "Mac"), ("CrOS", "Chromebook"), ("Linux", "Linux")];

    /// <summary>«Firefox sur Windows».</summary>
    public static string Of(string? agent) =>
        $"{NameIn(Browsers, agent) ?? "Navigateur inconnu"}{(NameIn(Devices, agent) is { } device ? " sur " + device : "")}";

    private static string? NameIn((string Mark, string Name)[] names, string? agent) =>
        Array.Find(names, name => agent?.Contains(name.Mark, StringComparison.Ordinal) == true).Name;
}
