using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using Relais.Bench.Requests;
using Relais.Scenes.Teams;

namespace Relais.Bench.Answering;

/// <summary>An expert who answers by a template, exchange after exchange.</summary>
internal sealed partial class AnsweringDesk : IDisposable
{
    /// <summary>Open, take charge, choose a template, insert it, send.</summary>
    public const int Interactions = 5;

    /// <summary>What is timed, in order.</summary>
    public static readonly IReadOnlyList<string> Steps = ["Opening the request", "Taking charge", "Inserting the template", "Sending the opinion"];

    private readonly Person _expert;

    private AnsweringDesk(Person expert) => _expert = expert;

    public static async Task<AnsweringDesk> OpenAsync(Uri site) => new(await Person.SignInAsync(site, OncobreizhScene.DermatologistOnDuty));

    /// <summary>Answers a request.</summary>
    /// <returns>Milliseconds of each step.</returns>
    public async Task<IReadOnlyList<double>> AnswerAsync(string request)
    {
        var html = "";
        var opened = await TimeAsync(async () => html = await _expert.GetAsync(request));
        var taken = await TimeAsync(async () => html = await PostAsync(request, html, ("_handler", "prendre")));
        var template = Person.LinkIn(html, Template()) ?? throw new InvalidOperationException("The team has no template.");
        var inserted = await TimeAsync(async () => html = await PostAsync(request, html, ("_handler", "repondre"), ("Template", template), ("Action", "modele"), ("Outcome", "AdviceOnly")));
        var opinion = Person.LinkIn(html, Opinion()) is { Length: > 10 } text ? text : throw new InvalidOperationException("The template was not inserted.");
        var sent = await TimeAsync(async () => html = await PostAsync(request, html, ("_handler", "repondre"), ("Opinion", opinion), ("Outcome", "AdviceOnly")));
        return html.Contains("Avis rendu", StringComparison.Ordinal) ? [opened, taken, inserted, sent] : throw new InvalidOperationException("The opinion was not sent.");
    }

    public void Dispose() => _expert.Dispose();

    /// <summary>Posts a form and follows where it leads.</summary>
    private async Task<string> PostAsync(string url, string page, params (string Name, string Value)[] fields)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(url, UriKind.Relative))
        {
            Content = new FormUrlEncodedContent([new("__RequestVerificationToken", Person.TokenIn(page)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))]),
        };
        using var answer = await _expert.SendAsync(message);
        return answer.StatusCode is HttpStatusCode.OK ? await answer.Content.ReadAsStringAsync()
            : (int)answer.StatusCode is >= 300 and < 400 ? await _expert.GetAsync(url)
            : throw new InvalidOperationException($"{url} answered {answer.StatusCode}.");
    }

    private static async Task<double> TimeAsync(Func<Task> exchange)
    {
        var begun = Stopwatch.GetTimestamp();
        await exchange();
        return Stopwatch.GetElapsedTime(begun).TotalMilliseconds;
    }

    [GeneratedRegex(@"<option value=""([0-9a-f]{8}-[0-9a-f-]{27})""")]
    private static partial Regex Template();

    [GeneratedRegex(@"<textarea[^>]*name=""Opinion""[^>]*>\s*([^<]+)</textarea>")]
    private static partial Regex Opinion();
}
