using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Relais.Bench.Requests;
using Relais.Scenes.Teams;

namespace Relais.Bench.Gallery;

/// <summary>A practitioner who sends one request with many photos.</summary>
internal sealed class GallerySender : IDisposable
{
    private readonly Person _practitioner;
    private readonly List<string> _files = [];
    private readonly string _token;

    private GallerySender(Person practitioner, string token) => (_practitioner, _token) = (practitioner, token);

    public static async Task<GallerySender> OpenAsync(Uri site)
    {
        var practitioner = await Person.SignInAsync(site, OncobreizhScene.GeneralPractitioner);
        return new GallerySender(practitioner, Person.TokenIn(await practitioner.GetAsync(RelaisSender.Form)));
    }

    public async Task UploadAsync(byte[] photo, string name)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri("/fichiers", UriKind.Relative))
        {
            Content = new ByteArrayContent(photo) { Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") } },
            Headers =
            {
                { "Tus-Resumable", "1.0.0" },
                { "Upload-Length", photo.Length.ToString(CultureInfo.InvariantCulture) },
                { "Upload-Metadata", "filename " + Convert.ToBase64String(Encoding.UTF8.GetBytes(name)) },
            },
        };
        using var answer = await _practitioner.SendAsync(message);
        answer.EnsureSuccessStatusCode();
        _files.Add(answer.Headers.Location!.ToString().Split('/')[^1]);
    }

    /// <returns>The page of the request.</returns>
    public async Task<string> SendAsync()
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"{RelaisSender.Form}&brouillon={Guid.CreateVersion7()}", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(
            [
                new("_handler", "envoyer"), new("__RequestVerificationToken", _token),
                new("Patient.BirthName", "GALERIE"), new("Patient.FirstNames", "Yuna"), new("Patient.BirthDate", "1958-07-14"), new("Patient.Sex", "F"),
                new("Patient.Commune", "Carhaix-Plouguer (29270)"), new("Question", RelaisSender.Question), new("Consent", "oui"),
                .. _files.Select(file => new KeyValuePair<string, string>("Files", file)),
            ]),
        };
        using var answer = await _practitioner.SendAsync(message);
        return answer.Headers.Location is { } sent ? new Uri(new Uri("http://relais"), sent).AbsolutePath : throw new InvalidOperationException($"The form was answered {answer.StatusCode}.");
    }

    public void Dispose() => _practitioner.Dispose();
}
