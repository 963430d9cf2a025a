using System.Net.Http.Headers;
using System.Text;

namespace Relais.Tests.Platform.Files;

/// <summary>The requests of tus, one by one.</summary>
internal static class Tus
{
    public static async Task<HttpResponseMessage> CreateAsync(this HttpClient client, long length, string name = "photo.jpg")
    {
        using var request = Request(HttpMethod.Post, "/fichiers");
        request.Headers.Add("Upload-Length", $"{length}");
        request.Headers.Add("Upload-Metadata", $"filename {Convert.ToBase64String(Encoding.UTF8.GetBytes(name))},filetype aW1hZ2U=");
        return await client.SendAsync(request);
    }

    /// <summary>Announces a file and brings bytes of it at once.</summary>
    public static async Task<HttpResponseMessage> CreateWithAsync(this HttpClient client, long length, HttpContent content)
    {
        using var request = Request(HttpMethod.Post, "/fichiers");
        request.Headers.Add("Upload-Length", $"{length}");
        request.Content = content;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return await client.SendAsync(request);
    }

    public static async Task<HttpResponseMessage> PatchAsync(this HttpClient client, string url, long offset, HttpContent content)
    {
        using var request = Request(HttpMethod.Patch, url);
        request.Headers.Add("Upload-Offset", $"{offset}");
        request.Content = content;
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/offset+octet-stream");
        return await client.SendAsync(request);
    }

    public static Task<HttpResponseMessage> PatchAsync(this HttpClient client, string url, long offset, byte[] bytes) =>
        client.PatchAsync(url, offset, new ByteArrayContent(bytes));

    public static async Task<HttpResponseMessage> TusAsync(this HttpClient client, HttpMethod method, string url)
    {
        using var request = Request(method, url);
        return await client.SendAsync(request);
    }

    public static async Task<long> OffsetAsync(this HttpClient client, string url)
    {
        using var answer = await client.TusAsync(HttpMethod.Head, url);
        return long.Parse(answer.EnsureSuccessStatusCode().Headers.GetValues("Upload-Offset").Single(), System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>Sends a whole file.</summary>
    /// <returns>Its address, and the last answer.</returns>
    public static async Task<(string Url, HttpResponseMessage Answer)> SendAsync(this HttpClient client, byte[] bytes, string name = "photo.jpg")
    {
        using var created = await client.CreateAsync(bytes.Length, name);
        var url = created.EnsureSuccessStatusCode().Headers.Location!.ToString();
        return (url, await client.PatchAsync(url, 0, bytes));
    }

    public static async Task<string?> CodeAsync(this HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        return text.Length == 0 ? null : System.Text.Json.JsonDocument.Parse(text).RootElement.GetProperty("code").GetString();
    }

    private static HttpRequestMessage Request(HttpMethod method, string url)
    {
        var request = new HttpRequestMessage(method, url);
        request.Headers.Add("Tus-Resumable", "1.0.0");
        return request;
    }
}
