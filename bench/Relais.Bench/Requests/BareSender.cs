using System.Net.Http.Headers;

namespace Relais.Bench.Requests;

/// <summary>Sends to the bare ceiling.</summary>
internal sealed class BareSender(Uri site, byte[] photo) : ISender
{
    private readonly HttpClient _http = new() { BaseAddress = site };

    public async Task SendAndSeeAsync()
    {
        using var body = new ByteArrayContent(photo) { Headers = { ContentType = new MediaTypeHeaderValue("application/octet-stream") } };
        using var answer = await _http.PostAsync(new Uri("/?question=" + Uri.EscapeDataString(RelaisSender.Question), UriKind.Relative), body);
        answer.EnsureSuccessStatusCode();
        var id = await answer.Content.ReadAsStringAsync();
        var list = await _http.GetStringAsync(new Uri("/liste", UriKind.Relative));
        if (!list.Contains(id, StringComparison.Ordinal))
        {
            throw new InvalidOperationException("The bare list does not show what was sent.");
        }
    }

    public void Dispose() => _http.Dispose();
}
