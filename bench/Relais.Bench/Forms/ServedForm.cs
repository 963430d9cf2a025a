using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using Relais.Bench.Measuring;
using Relais.Bench.Requests;
using Relais.Bench.Serving;
using Relais.Forms.Contract;
using Relais.Forms.Fhir;
using Relais.Scenes.Teams;

namespace Relais.Bench.Forms;

/// <summary>The large form published in a real team, with somebody who answers it and somebody who edits it.</summary>
internal sealed partial class ServedForm : IDisposable
{
    private const int WarmUp = 40;
    private readonly Server _server;
    private readonly Person _administrator;
    private readonly Person _practitioner;
    private readonly string _form;

    private ServedForm(Server server, Person administrator, Person practitioner, string form) =>
        (_server, _administrator, _practitioner, _form) = (server, administrator, practitioner, form);

    private static string Composer => $"/demandes/nouvelle?ligne={CesoaScene.Assessment}";

    /// <summary>Imports the form as the next version of the one that the line asks, and publishes it.</summary>
    public static async Task<ServedForm> OpenAsync(Server server)
    {
        var administrator = await Person.SignInAsync(server.Address, CesoaScene.Administrator);
        var practitioner = await Person.SignInAsync(server.Address, CesoaScene.GeneralPractitioner);
        var form = Person.LinkIn(await administrator.GetAsync("/administration/formulaires"), FormLink()) ?? throw new InvalidOperationException("The team has no form.");
        var served = new ServedForm(server, administrator, practitioner, form);
        await served.PostAsync(administrator, form + "/criteres", form + "/criteres", "plan", ("Do", "retirer:s1"));
        for (var i = 2; i <= 7; i++)
        {
            await served.PostAsync(administrator, form + "/criteres", form + "/criteres", "plan", ("Do", $"retirer:s{i}"));
        }

        foreach (var common in new[] { "adulte", "territoire", "annuel" })
        {
            await served.PostAsync(administrator, form + "/criteres", form + "/criteres", "plan", ("Do", "retirer:-/" + common));
        }

        await served.PostAsync(administrator, form, form, "importer", ("Questionnaire", QuestionnaireWriter.Write(LargeForm.Of("cesoa")).ToJsonString()));
        await served.PostAsync(administrator, form, form, "publier");
        return served;
    }

    /// <summary>One answer after the other, the earlier ones posted with it; then the autosave of the same.</summary>
    public async Task<IReadOnlyList<Figure>> AnsweringAsync(int times, double most)
    {
        var page = await _practitioner.GetAsync(Composer);
        var address = Person.LinkIn(page, Action()) ?? throw new InvalidOperationException("The composer has no form.");
        var token = Person.TokenIn(page);
        var fields = new List<KeyValuePair<string, string>> { new("__RequestVerificationToken", token), new("Patient.BirthName", "Essai"), new("Question", "Essai de mesure") };
        var random = new Random(11);
        fields.AddRange(LargeForm.Of("cesoa").Sections.SelectMany(section => section.Questions).SelectMany(question => Fields(question, LargeForm.AnswerTo(question, random))));
        var draft = address.Replace("/demandes/nouvelle?ligne=", "", StringComparison.Ordinal).Split("&brouillon=");
        var shown = await MeasureAsync(times, () => SendAsync(_practitioner, address, [.. fields, new("_handler", "envoyer"), new("actualiser", "1")], null));
        var saved = await MeasureAsync(times, () => SendAsync(_practitioner, $"/demandes/brouillons/{draft[1]}?ligne={draft[0]}", fields, null));
        return [.. Figures("Server, questions that follow from an answer", shown, most), .. Figures("Server, autosave of 200 answers", saved, most)];
    }

    /// <summary>A label changed, then a question moved, with the page that follows as the island asks for it.</summary>
    public async Task<IReadOnlyList<Figure>> EditingAsync(int times, double most)
    {
        var editor = _form + "/questions?element=q100";
        var page = await _administrator.GetAsync(editor);
        var (token, version, turn) = (Person.TokenIn(page), VersionIn(page), 0);

        async Task ChangeAsync(params (string Name, string Value)[] fields)
        {
            KeyValuePair<string, string>[] posted = [new("__RequestVerificationToken", token), new("Version", version), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))];
            version = VersionIn(await SendAsync(_administrator, editor, posted, "relais-editor"));
        }

        var typed = await MeasureAsync(times, () => ChangeAsync(
            ("_handler", "element"), ("Label", $"Question changée {turn++}"), ("Kind", "Scale"), ("Need", "Required"), ("Min", "0"), ("Max", "10"), ("Decimals", "0"),
            ("Section", "partie_5"), ("Name", "q100"), ("When.Mode", "listes"), ("When.How", "All")));
        var moved = await MeasureAsync(times, () => ChangeAsync(("_handler", "plan"), ("Do", turn++ % 2 == 0 ? "monter:q100" : "descendre:q100")));
        return [.. Figures("Server, editor, a label changed", typed, most), .. Figures("Server, editor, a question moved", moved, most)];
    }

    public void Dispose()
    {
        _administrator.Dispose();
        _practitioner.Dispose();
    }

    private static IEnumerable<Figure> Figures(string name, (Samples Samples, double Processor) measured, double most)
    {
        yield return Figure.Plain(name + ", p50", measured.Samples.P50, "ms");
        yield return Figure.Below(name + ", p95", measured.Samples.P95, "ms", most);
        yield return Figure.Below(name + ", processor time", measured.Processor, "ms", most);
    }

    private async Task<(Samples Samples, double Processor)> MeasureAsync(int times, Func<Task> act)
    {
        await Timing.OfAsync([0], WarmUp, _ => act());
        var before = _server.ProcessorTime();
        var samples = await Timing.OfAsync([0], times, _ => act());
        return (samples, (_server.ProcessorTime() - before) / times);
    }

    private static IEnumerable<KeyValuePair<string, string>> Fields(Question question, Answer answer)
    {
        var name = "Reponses." + question.Key;
        return answer switch
        {
            ChosenAnswer chosen => chosen.Codes.Select(code => KeyValuePair.Create(name, code)).Prepend(new(name, "")),
            NumberAnswer number => [new(name, number.Number.ToString(CultureInfo.InvariantCulture))],
            TextAnswer text => [new(name, text.Text)],
            _ => [],
        };
    }

    private async Task PostAsync(Person who, string page, string action, string handler, params (string Name, string Value)[] fields)
    {
        var html = await who.GetAsync(page);
        await SendAsync(
            who, action,
            [new("_handler", handler), new("__RequestVerificationToken", Person.TokenIn(html)), new("Version", VersionIn(html)), .. fields.Select(field => KeyValuePair.Create(field.Name, field.Value))], null);
    }

    private static async Task<string> SendAsync(Person who, string url, IEnumerable<KeyValuePair<string, string>> fields, string? with)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri(url, UriKind.Relative)) { Content = new FormUrlEncodedContent(fields) };
        if (with is not null)
        {
            message.Headers.Add("X-Requested-With", with);
        }

        using var answer = await who.SendAsync(message);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.StatusCode is HttpStatusCode.OK or HttpStatusCode.NoContent or HttpStatusCode.Found or HttpStatusCode.SeeOther
            ? text
            : throw new InvalidOperationException($"{url} answered {answer.StatusCode}: {string.Join(' ', Refused().Matches(text).Select(match => match.Value))}");
    }

    private static string VersionIn(string html) => Person.LinkIn(html, Version()) ?? throw new InvalidOperationException("The page has no version.");

    [GeneratedRegex(@"href=""(/administration/formulaires/[0-9a-f-]{36})""")]
    private static partial Regex FormLink();

    [GeneratedRegex(@"action=""(/demandes/nouvelle\?ligne=[^""]+)""")]
    private static partial Regex Action();

    [GeneratedRegex(@"name=""Version"" value=""(\d+)""")]
    private static partial Regex Version();

    [GeneratedRegex(@"data-code=""[^""]+""|r-error[^<]*<[^>]*>[^<]*")]
    private static partial Regex Refused();
}
