using System.Net;
using System.Text.Json;
using Relais.Kernel;
using Relais.Platform.Files;
using Xunit;

namespace Relais.Tests.Platform.Files;

/// <summary>Sending without script.</summary>
public sealed class FormTests : IAsyncLifetime
{
    private FilesApp _app = null!;
    private HttpClient _client = null!;

    public async ValueTask InitializeAsync()
    {
        _app = await FilesApp.StartAsync(new FilesOptions { MaxBytes = 50_000 });
        _client = _app.Client();
        _client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "same-origin");
    }

    public async ValueTask DisposeAsync()
    {
        _client.Dispose();
        await _app.DisposeAsync();
    }

    [Fact]
    public async Task Each_file_is_received_or_refused_on_its_own()
    {
        using var answer = await SendAsync("", ("bilan.pdf", Pdfs.Simple()), ("photo.jpg", Samples.Text("MZ a program")), ("vide.pdf", []), ("gros.pdf", new byte[50_001]));

        var results = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).RootElement.EnumerateArray().ToList();
        Assert.Equal(["pret", "refuse", "refuse", "refuse"], results.Select(result => result.GetProperty("etat").GetString()));
        Assert.Equal(
            ["file.program", "file.empty", "file.too-large"],
            results.Skip(1).Select(result => result.GetProperty("refus").GetProperty("code").GetString()));
        Assert.Equal(Pdfs.Simple(), await _client.GetByteArrayAsync($"/fichiers/{results[0].GetProperty("id").GetString()}", TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_goes_back_to_the_page_with_what_arrived()
    {
        using var answer = await SendAsync("?retour=/demandes/nouvelle%3Fligne=1", ("bilan.pdf", Pdfs.Simple()), ("photo.jpg", Samples.Text("GIF89a")));

        Assert.Equal(HttpStatusCode.SeeOther, answer.StatusCode);
        Assert.StartsWith("/demandes/nouvelle?ligne=1&fichier=", answer.Headers.Location!.ToString(), StringComparison.Ordinal);
        Assert.EndsWith("&refus=file.gif", answer.Headers.Location.ToString(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("https://ailleurs.example")]
    [InlineData("//ailleurs.example")]
    [InlineData("/\\ailleurs.example")]
    public async Task It_never_goes_to_another_site(string back)
    {
        using var answer = await SendAsync("?retour=" + Uri.EscapeDataString(back), ("bilan.pdf", Pdfs.Simple()));

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(answer.Headers.Location);
    }

    [Fact]
    public async Task A_form_of_another_site_is_refused()
    {
        _client.DefaultRequestHeaders.Remove("Sec-Fetch-Site");
        using var unknown = await SendAsync("", ("bilan.pdf", Pdfs.Simple()));
        _client.DefaultRequestHeaders.Add("Sec-Fetch-Site", "cross-site");
        using var foreign = await SendAsync("", ("bilan.pdf", Pdfs.Simple()));

        Assert.Equal("file.from-elsewhere", await unknown.CodeAsync());
        Assert.Equal("file.from-elsewhere", await foreign.CodeAsync());
    }

    [Fact]
    public async Task A_form_without_file_says_so()
    {
        using var answer = await SendAsync("");

        Assert.Equal("file.none", await answer.CodeAsync());
    }

    [Theory]
    [InlineData("lésion.jpg", "lésion.jpg")]
    [InlineData(@"D:\photos\lésion.jpg", "lésion.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("a\u202egpj.exe", "agpj.exe")]
    [InlineData("a<b>\"c\".pdf", "a_b__c_.pdf")]
    [InlineData("ligne\r\nX-Header: 1.pdf", "ligne X-Header_ 1.pdf")]
    [InlineData("  . ", "fichier")]
    [InlineData("", "fichier")]
    public void A_name_is_cleaned(string given, string kept) => Assert.Equal(kept, FileName.Clean(given));

    [Fact]
    public void A_long_name_keeps_its_extension()
    {
        var name = FileName.Clean(new string('é', 400) + ".pdf");

        Assert.Equal(StoredFile.MaxName, name.Length);
        Assert.EndsWith("é.pdf", name, StringComparison.Ordinal);
    }

    [Fact]
    public void Options_out_of_range_are_named()
    {
        Assert.Contains("MaxBytes", Assert.Throws<ArgumentException>(() => new FilesOptions { MaxBytes = 1 }.Validate()).Message, StringComparison.Ordinal);
        Assert.Contains("QuotaBytes", Assert.Throws<ArgumentException>(() => new FilesOptions { QuotaBytes = 1 }.Validate()).Message, StringComparison.Ordinal);
        Assert.Contains("master key", Assert.Throws<ArgumentException>(() => new FilesOptions { MasterKey = "../x" }.Validate()).Message, StringComparison.Ordinal);
        Assert.Contains("Endpoint", Assert.Throws<ArgumentException>(() => new FilesOptions { S3 = new S3Options() }.Validate()).Message, StringComparison.Ordinal);
        Assert.Same(typeof(FilesOptions), new FilesOptions().Validate().GetType());
    }

    private async Task<HttpResponseMessage> SendAsync(string query, params (string Name, byte[] Bytes)[] files)
    {
        using var form = new MultipartFormDataContent { { new StringContent("une note"), "note" } };
        foreach (var (name, bytes) in files)
        {
            form.Add(new ByteArrayContent(bytes), "fichiers", name);
        }

        using var handler = new HttpClientHandler { AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { BaseAddress = _client.BaseAddress };
        foreach (var header in _client.DefaultRequestHeaders)
        {
            client.DefaultRequestHeaders.Add(header.Key, header.Value);
        }

        return await client.PostAsync("/fichiers/formulaire" + query, form, TestContext.Current.CancellationToken);
    }
}
