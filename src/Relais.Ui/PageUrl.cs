using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Primitives;

namespace Relais.Ui;

/// <summary>Addresses of pages whose state (filter, sort, place in a list) is in the query string.</summary>
public static class PageUrl
{
    /// <summary>The address of the present page with some keys of its query changed; null or empty removes a key.</summary>
    public static string With(HttpRequest request, params ReadOnlySpan<(string Key, string? Value)> changes)
    {
        var query = new OrderedDictionary<string, StringValues>(request.Query, StringComparer.Ordinal);
        foreach (var (key, value) in changes)
        {
            if (string.IsNullOrEmpty(value))
            {
                query.Remove(key);
            }
            else
            {
                query[key] = value;
            }
        }

        return request.Path + new QueryBuilder(query).ToQueryString();
    }

    /// <summary>A return address, only when it stays on this site; else the home page.</summary>
    public static string Local(string? url) =>
        url is ['/', ..] and not (['/', '/', ..] or ['/', '\\', ..]) && !url.Any(char.IsControl) ? url : "/";
}
