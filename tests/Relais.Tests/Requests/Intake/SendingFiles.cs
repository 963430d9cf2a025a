using Relais.Testing;

namespace Relais.Tests.Requests.Intake;

/// <summary>A form sent with a file, as a browser without script does.</summary>
internal static class SendingFiles
{
    public static async Task SendFilesAsync(this TestBrowser browser, string form, string field, string name, byte[] bytes, params (string Name, string Value)[] fields)
    {
        using var content = new MultipartFormDataContent();
        var element = browser.Page.QuerySelectorAll("form").First(f => f.QuerySelector("input[name=_handler]")?.GetAttribute("value") == form);
        foreach (var hidden in element.QuerySelectorAll("input[type=hidden]"))
        {
            content.Add(new StringContent(hidden.GetAttribute("value") ?? ""), hidden.GetAttribute("name")!);
        }

        foreach (var (key, value) in fields)
        {
            content.Add(new StringContent(value), key);
        }

        using var file = new ByteArrayContent(bytes);
        content.Add(file, field, name);
        await browser.SendAsync(browser.Page.Url, content);
    }
}
