using System.Text.RegularExpressions;

namespace Relais.Bench.Requests;

/// <summary>The expert's list, from the page where the newest request was last seen: what is due last is at the end.</summary>
internal sealed partial class ExpertList(Person expert) : IDisposable
{
    public const string First = "/demandes";
    private string _page = First;

    public async Task SeeAsync(string request)
    {
        for (var restarts = 0; restarts < 2;)
        {
            var html = await expert.GetAsync(_page);
            if (html.Contains($"href=\"{request}\"", StringComparison.Ordinal))
            {
                return;
            }

            var next = Person.LinkIn(html, Next());
            restarts += next is null ? 1 : 0;
            _page = next ?? First;
        }

        throw new InvalidOperationException($"The expert's list does not show {request}.");
    }

    /// <summary>The first request of a list.</summary>
    public static string FirstIn(string html) => Person.LinkIn(html, Request()) ?? throw new InvalidOperationException("The list is empty.");

    public void Dispose() => expert.Dispose();

    [GeneratedRegex(@"href=""(/demandes\?vue=[\w-]+&amp;apres=[^""#]+)""")]
    private static partial Regex Next();

    [GeneratedRegex(@"href=""(/demandes/[0-9a-f]{8}-[0-9a-f-]{27})""")]
    private static partial Regex Request();
}
