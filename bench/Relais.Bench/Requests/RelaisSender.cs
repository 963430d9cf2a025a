using System.Globalization;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text;
using Relais.Scenes.Teams;

namespace Relais.Bench.Requests;

/// <summary>A practitioner of the scenes who sends requests about new patients, and the expert on duty who looks at the list.</summary>
internal sealed class RelaisSender : ISender
{
    public const string Question = "Lésion pigmentée du dos, découverte il y a six semaines, bords irréguliers, 8 mm. Faut-il la voir vite ?";

    private readonly byte[] _photo;
    private readonly Person _practitioner;
    private readonly ExpertList _list;
    private string _token = "";

    private RelaisSender(byte[] photo, Person practitioner, ExpertList list) => (_photo, _practitioner, _list) = (photo, practitioner, list);

    public static string Form { get; } = $"/demandes/nouvelle?ligne={OncobreizhScene.SuspectLesion}";

    public static async Task<RelaisSender> OpenAsync(Uri site, byte[] photo)
    {
        var practitioner = await Person.SignInAsync(site, OncobreizhScene.GeneralPractitioner);
        var expert = await Person.SignInAsync(site, OncobreizhScene.DermatologistOnDuty);
        return new RelaisSender(photo, practitioner, new ExpertList(expert)) { _token = Person.TokenIn(await practitioner.GetAsync(Form)) };
    }

    public async Task SendAndSeeAsync() => await _list.SeeAsync(await SendWithPhotoAsync());

    /// <summary>Sends a request with its photo.</summary>
    /// <returns>Its address.</returns>
    public async Task<string> SendWithPhotoAsync() => await SendAsync(await UploadAsync());

    public void Dispose()
    {
        _practitioner.Dispose();
        _list.Dispose();
    }

    private async Task<string> UploadAsync()
    {
        var name = Convert.ToBase64String(Encoding.UTF8.GetBytes("lesion.png"));
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri("/fichiers", UriKind.Relative))
        {
            Content = new ByteArrayContent(_photo) { Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") } },
            Headers = { { "Tus-Resumable", "1.0.0" }, { "Upload-Length", _photo.Length.ToString(CultureInfo.InvariantCulture) }, { "Upload-Metadata", "filename " + name } },
        };
        using var answer = await _practitioner.SendAsync(message);
        var location = answer.Headers.Location?.ToString();
        return answer.IsSuccessStatusCode && location is not null
            ? location[(location.LastIndexOf('/') + 1)..]
            : throw new InvalidOperationException($"The photo was answered {answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
    }

    private async Task<string> SendAsync(string file)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Form}&brouillon={Guid.CreateVersion7()}", UriKind.Relative))
        {
            Content = new FormUrlEncodedContent(
            [
                new("_handler", "envoyer"),
                new("__RequestVerificationToken", _token),
                new("Patient.BirthName", RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPRSTUV", 12)),
                new("Patient.FirstNames", RandomNumberGenerator.GetString("ABCDEFGHIJKLMNOPRSTUV", 8)),
                new("Patient.BirthDate", $"{RandomNumberGenerator.GetInt32(1930, 2010)}-{RandomNumberGenerator.GetInt32(1, 13):00}-{RandomNumberGenerator.GetInt32(1, 29):00}"),
                new("Patient.Sex", "F"),
                new("Patient.Commune", "Carhaix-Plouguer (29270)"),
                new("Question", Question),
                new("Consent", "oui"),
                new("Files", file),
            ]),
        };
        using var answer = await _practitioner.SendAsync(message);
        var location = answer.Headers.Location?.ToString();
        return (int)answer.StatusCode is >= 300 and < 400 && location is not null
            ? new Uri(new Uri("http://relais"), location).AbsolutePath
            : throw new InvalidOperationException($"The form was answered {answer.StatusCode}.");
    }
}
