using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;

namespace Relais.Tests.Access;

/// <summary>Knocks at every door as everyone, and judges the answers: deny by default.</summary>
internal static class AccessChecker
{
    private const int LongestBody = 2_000_000;

    /// <summary>The endpoints for which the table says nothing.</summary>
    public static IEnumerable<string> Undeclared(EndpointDataSource endpoints, IReadOnlyList<Door> doors) =>
        from endpoint in endpoints.Endpoints.OfType<RouteEndpoint>()
        from method in MethodsOf(endpoint)
        let pattern = "/" + endpoint.RoutePattern.RawText?.TrimStart('/')
        where !doors.Any(door => door.Method == method && door.Pattern == pattern)
        select $"{method} {pattern} is in no test of access: add its door to AccessTable, with an address of the scene and who may pass.";

    /// <summary>The doors that lead nowhere any more.</summary>
    public static IEnumerable<string> Obsolete(EndpointDataSource endpoints, IReadOnlyList<Door> doors)
    {
        var real = endpoints.Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => MethodsOf(endpoint).Select(method => (method, "/" + endpoint.RoutePattern.RawText?.TrimStart('/'))))
            .ToHashSet();
        return doors.Where(door => !real.Contains((door.Method, door.Pattern))).Select(door => $"{door} is declared, but {door.Method} {door.Pattern} is no endpoint.");
    }

    /// <summary>What everyone gets at every door, those who may not pass first.</summary>
    public static async Task<List<Answer>> KnockAsync(Func<Who, HttpClient> client, IReadOnlyList<Door> doors)
    {
        var clients = Enum.GetValues<Who>().ToDictionary(who => who, client);
        var answers = new List<Answer>();
        foreach (var door in doors)
        {
            foreach (var who in People.Everyone.OrderBy(door.MayPass.Contains))
            {
                foreach (var method in door.Method == "PAGE" ? ["GET", "POST"] : new[] { door.Method })
                {
                    answers.Add(await KnockAsync(clients[who], door, who, method));
                }
            }
        }

        clients.Values.ToList().ForEach(http => http.Dispose());
        return answers;
    }

    /// <summary>What is wrong with an answer, or null.</summary>
    public static string? WhyNot(Answer answer)
    {
        var isPagePost = answer.Door.Method == "PAGE" && answer.Method == "POST";
        return answer switch
        {
            { Status: >= 500 } => $"{answer}: a fault",
            { Status: 404 } when answer.Door.IsNotFoundForAll => null,
            { IsSentToSignIn: true } when answer.Door.LeadsToSignIn || People.Outside.Contains(answer.Who) => null,
            _ when !answer.Door.MayPass.Contains(answer.Who) => IsRefusal(answer) ? null : $"{answer}: may not pass, expected {(People.Outside.Contains(answer.Who) ? "to be sent to sign in" : "404")}",
            { Status: >= 200 and < 400 } when (isPagePost || answer.Method == "POST") && answer.Door.NoToken is null => $"{answer}: a form was taken without its token",
            _ when isPagePost => null,
            { Status: 404 } => $"{answer}: may pass, and finds nothing",
            { IsSentToSignIn: true } when !People.Outside.Contains(answer.Who) => $"{answer}: is signed in, and sent to sign in",
            _ => null,
        };
    }

    /// <summary>The canaries that an answer gives to somebody who must not know.</summary>
    public static IEnumerable<string> Leaks(Answer answer, IEnumerable<Canary> canaries) =>
        canaries.Where(canary => !canary.MaySee.Contains(answer.Who) && answer.Body.Contains(canary.Text, StringComparison.OrdinalIgnoreCase))
            .Select(canary => $"{answer} shows «{canary.Text}»");

    private static bool IsRefusal(Answer answer) =>
        People.Outside.Contains(answer.Who)
            ? answer.Method is not "GET" && answer.Status is 400
            : answer.Status == 404 || (answer.Method is not "GET" && answer.Status is 400);

    private static IEnumerable<string> MethodsOf(RouteEndpoint endpoint) =>
        endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
            ? ["PAGE"]
            : endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods.Where(method => method != "HEAD" || endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Count == 1) ?? ["GET"];

    private static async Task<Answer> KnockAsync(HttpClient http, Door door, Who who, string method)
    {
        using var request = new HttpRequestMessage(new HttpMethod(method), door.Address);
        foreach (var (name, value) in door.Headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        if (method is "POST")
        {
            request.Content = new FormUrlEncodedContent([new("Rien", "")]);
        }

        if (method is "PATCH")
        {
            request.Content = new ByteArrayContent([]);
            request.Content.Headers.ContentType = new("application/offset+octet-stream");
        }

        using var response = await http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead);
        var isStream = response.Content.Headers.ContentType?.MediaType == "text/event-stream";
        var body = isStream ? "" : await response.Content.ReadAsStringAsync();
        var headers = response.Headers.Concat(response.Content.Headers).ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase);
        var location = response.Headers.Location is { IsAbsoluteUri: true } absolute ? absolute.PathAndQuery : response.Headers.Location?.ToString();
        return new Answer(door, who, method, (int)response.StatusCode, location, System.Net.WebUtility.HtmlDecode(body[..Math.Min(body.Length, LongestBody)]), headers);
    }
}
