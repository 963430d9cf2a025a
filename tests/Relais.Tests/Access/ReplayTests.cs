using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Relais.Testing;
using Relais.Tests.Architecture;

namespace Relais.Tests.Access;

/// <summary>Every form of every page that is not everybody's, sent again by those who may not see that page: nothing happens.</summary>
public sealed class ReplayTests : IClassFixture<AccessScene>
{
    private const string Token = "__RequestVerificationToken";

    private readonly AccessScene _scene;

    public ReplayTests(AccessScene scene) => _scene = scene;

    [Fact]
    public async Task A_form_of_somebody_else_changes_nothing()
    {
        var forms = await FormsAsync();
        Assert.True(forms.Count > 25, $"Only {forms.Count} forms are found.");
        var before = await Fingerprint.OfAsync(_scene);
        var wrong = new List<string>();
        foreach (var who in People.SignedIn)
        {
            using var browser = await _scene.BrowseAsAsync(_scene.Of(who));
            var own = await TokenOfAsync(browser);
            foreach (var (door, fields) in forms.Where(form => !form.Door.MayPass.Contains(who)))
            {
                // First exactly as the other person would, then with a token of one's own.
                foreach (var token in new[] { fields[Token], own })
                {
                    // Refused, or told on the list that the thing is gone; what it did is judged below.
                    var status = await PostAsync(browser, door.Address, fields, token);
                    wrong.AddRange(status is 302 or 400 or 404 ? [] : [$"{who} sends «{fields["_handler"]}» of {door.Address}: {status}"]);
                }
            }
        }

        Breaches.None(wrong);
        Assert.Equal(before, await Fingerprint.OfAsync(_scene));

        // Negative control: the same form, sent by whom it belongs to, does change something.
        using var author = await _scene.BrowseAsAsync(_scene.Of(Who.Author));
        var (withdrawal, typed) = forms.First(form => form.Door.Address == $"/demandes/{_scene.Sent}/retirer");
        Assert.Equal(302, await PostAsync(author, withdrawal.Address, typed, await TokenOfAsync(author)));
        Assert.NotEqual(before, await Fingerprint.OfAsync(_scene));
    }

    private async Task<List<(Door Door, Dictionary<string, string> Fields)>> FormsAsync()
    {
        var forms = new List<(Door, Dictionary<string, string>)>();
        foreach (var door in AccessTable.Of(_scene).Where(door => door.Method == "PAGE" && door.MayPass.Length < People.SignedIn.Length))
        {
            foreach (var who in door.MayPass)
            {
                using var browser = await _scene.BrowseAsAsync(_scene.Of(who));
                var page = await browser.GetAsync(door.Address);
                forms.AddRange(page.QuerySelectorAll<IHtmlFormElement>("main form[method=post]").Select(Filled).Where(fields => fields.ContainsKey("_handler")).Select(fields => (door, fields)));
            }
        }

        return forms;
    }

    private static Dictionary<string, string> Filled(IHtmlFormElement form)
    {
        var fields = new Dictionary<string, string>();
        foreach (var field in form.Elements.OfType<IElement>().Where(field => field.GetAttribute("name") is { Length: > 0 }))
        {
            fields[field.GetAttribute("name")!] = field switch
            {
                IHtmlInputElement { Type: "hidden" or "radio" or "checkbox" } input => input.Value,
                IHtmlInputElement { Type: "date" } => "2026-04-01",
                IHtmlInputElement { Value.Length: > 0 } input => input.Value,
                IHtmlSelectElement select => select.Options.Select(option => option.Value).LastOrDefault(value => value.Length > 0) ?? "",
                IHtmlButtonElement button => button.Value,
                _ => "Texte envoyé par un autre",
            };
        }

        return fields;
    }

    private static async Task<string> TokenOfAsync(TestBrowser browser)
    {
        var page = await browser.GetAsync("/compte/notifications");
        return page.QuerySelector($"main input[name={Token}]")!.GetAttribute("value")!;
    }

    private static async Task<int> PostAsync(TestBrowser browser, string address, Dictionary<string, string> fields, string token)
    {
        using var content = new FormUrlEncodedContent(new Dictionary<string, string>(fields) { [Token] = token });
        using var answer = await browser.Http.PostAsync(new Uri(address, UriKind.Relative), content, TestContext.Current.CancellationToken);
        return (int)answer.StatusCode;
    }
}
