using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Relais.Testing;
using Relais.Tests.Architecture;

namespace Relais.Tests.Access;

/// <summary>The same scene on PostgreSQL, which bounds its columns and stores no NUL.</summary>
public sealed class PostgresAccessScene : AccessScene
{
    protected override async Task<string?> NewDatabaseAsync() => await PostgresServer.NewDatabaseAsync();
}

/// <summary>Every field of every form, filled by somebody who means harm: refused or stored as it is, never a fault.</summary>
public sealed class HostileFormTests(PostgresAccessScene scene) : IClassFixture<PostgresAccessScene>
{
    private static readonly string Long = string.Concat(Enumerable.Repeat("L’été d’Élodie, ", 65_536));
    private static readonly string[] Lines = [Long[..20_000], "D'Artagnan\0«\uD800» <script>'\"--;"];
    private static readonly string[] Texts = [Long, Lines[1]];
    private static readonly string[] Keys = ["019f0000-0000-7000-8000-000000000000", "999", "-1", "\0"];
    private static readonly string[] Numbers = ["-1", "2147483648", "1e9", "99999999999999999999", "NaN"];
    private static readonly string[] Dates = ["0001-01-01", "9999-12-31", "2026-02-30", "24:60"];

    [Fact]
    public async Task Whatever_is_sent_nothing_breaks()
    {
        var faults = new List<string>();
        var sent = 0;
        var browsers = new Dictionary<Who, TestBrowser>();
        foreach (var who in Enum.GetValues<Who>().Where(who => who is not (Who.Anonymous or Who.Ended or Who.Disabled)))
        {
            browsers[who] = await scene.BrowseAsAsync(scene.Of(who));
        }

        foreach (var (who, address, form) in await FormsAsync(browsers))
        {
            foreach (var (name, value) in Hostile(form))
            {
                var fields = new Dictionary<string, string>(form.Held) { [name] = value };
                using var content = new FormUrlEncodedContent(fields);
                using var answer = await browsers[who].Http.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
                sent++;
                faults.AddRange((int)answer.StatusCode < 500 ? [] : [string.Create(CultureInfo.InvariantCulture, $"{who} sends «{form.Held["_handler"]}» of {address}, {name} = {Short(value)}: {(int)answer.StatusCode}")]);
            }
        }

        browsers.Values.ToList().ForEach(browser => browser.Dispose());
        Assert.True(sent > 500, $"Only {sent} were sent.");
        Breaches.None(faults);
    }

    private static string Short(string value) => value.Length > 40 ? $"{value.Length} characters" : value.Replace("\0", "\\0", StringComparison.Ordinal);

    private static IEnumerable<(string Name, string Value)> Hostile(Form form) =>
        form.Fields.SelectMany(field => field.Values.Select(value => (field.Name, value)));

    /// <summary>One form of each page, by the first who may see it; none that would end the session in which it is sent.</summary>
    private async Task<List<(Who Who, string Address, Form Form)>> FormsAsync(Dictionary<Who, TestBrowser> browsers)
    {
        var forms = new List<(Who, string, Form)>();
        var known = new HashSet<string>();
        foreach (var door in AccessTable.Of(scene).Where(door => door.Method == "PAGE"))
        {
            foreach (var who in door.MayPass.Where(browsers.ContainsKey))
            {
                var page = await browsers[who].GetAsync(door.Address);
                forms.AddRange(page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Select(Form.Of)
                    .Where(form => form.Held.TryGetValue("_handler", out var name) && form.Fields.Count > 0 && known.Add(door.Pattern + name.Split('-')[0]))
                    .Select(form => (who, door.Address, form)));
            }
        }

        return forms;
    }

    private sealed record Form(Dictionary<string, string> Held, IReadOnlyList<(string Name, string[] Values)> Fields)
    {
        public static Form Of(IHtmlFormElement form)
        {
            var (held, fields) = (new Dictionary<string, string>(), new List<(string, string[])>());
            foreach (var field in form.Elements.OfType<IElement>().Where(field => field.GetAttribute("name") is { Length: > 0 }))
            {
                var name = field.GetAttribute("name")!;
                var isFirst = held.TryAdd(name, ValueOf(field));
                if (isFirst && name is not ("_handler" or "__RequestVerificationToken") && AttacksOn(field) is { Length: > 0 } attacks)
                {
                    fields.Add((name, attacks));
                }
            }

            return new(held, fields);
        }

        private static string[] AttacksOn(IElement field) => field switch
        {
            IHtmlInputElement { Type: "number" } => Numbers,
            IHtmlInputElement { Type: "date" or "time" or "datetime-local" } => Dates,
            IHtmlInputElement { Type: "hidden" or "radio" } or IHtmlSelectElement => Keys,
            IHtmlInputElement { Type: "checkbox" or "file" or "submit" } or IHtmlButtonElement => [],
            IHtmlTextAreaElement => Texts,
            _ => Lines,
        };

        private static string ValueOf(IElement field) => field switch
        {
            IHtmlInputElement { Type: "hidden" or "radio" or "checkbox" } input => input.Value,
            IHtmlInputElement { Type: "date" } => "2026-04-01",
            IHtmlInputElement { Type: "number", Value.Length: 0 } => "1",
            IHtmlInputElement { Value.Length: > 0 } input => input.Value,
            IHtmlSelectElement select => select.Options.Select(option => option.Value).LastOrDefault(value => value.Length > 0) ?? "",
            IHtmlButtonElement button => button.Value,
            IHtmlTextAreaElement { Value.Length: > 0 } area => area.Value,
            _ => "Texte d’Élodie",
        };
    }
}
