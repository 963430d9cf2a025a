using Relais.Directory.Contract;
using Relais.Kernel;

namespace Relais.Directory.Communes;

/// <summary>Finds communes by what people type: a name or its beginning, one of its words, a post code, or both.</summary>
internal static class CommuneSearch
{
    /// <summary>Folded, with the usual short forms written out: «St-Malo» gives «saint malo».</summary>
    public static string Fold(string text) =>
        string.Join(' ', Folded.Of(text).Split(' ').Select(word => word switch { "st" => "saint", "ste" => "sainte", _ => word }));

    /// <summary>«Carhaix-Plouguer (29270)»: names one commune only.</summary>
    public static string Label(CommuneCard commune) =>
        commune.PostCodes.Count > 0 ? $"{commune.Name} ({commune.PostCodes[0]})" : commune.Name;

    /// <summary>The best matches: the exact name, then names that begin so, then names with a word that begins so; the most populated first.</summary>
    public static IReadOnlyList<CommuneCard> Find(this CommunesOfFrance communes, string typed, int most)
    {
        var words = Fold(typed).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var number = Array.Find(words, word => word.Length > 1 && word.All(char.IsAsciiDigit)) ?? "";
        var found = Find(communes, string.Join(' ', words.Where(word => word != number)), number, most);

        // «Paris 12» is no post code: its arrondissement begins so.
        return found.Count == 0 && words.Length > 1 ? Find(communes, string.Join(' ', words), "", most) : found;
    }

    /// <summary>The one commune that a typed text names: a post code of its own, an INSEE code that is no post code, a <see cref="Label"/>, or a name that nothing else bears; else null.</summary>
    public static CommuneCard? Named(this CommunesOfFrance communes, string? typed)
    {
        var text = typed?.Trim() ?? "";
        if (text.Length == 0 || text.Length > 100)
        {
            return null;
        }

        // 29270 is the post code of Carhaix-Plouguer and the INSEE code of Saint-Urbain: people know post codes.
        if (communes.OfPostCode(text).Take(2).ToList() is { Count: > 0 } posted)
        {
            return posted is [var only] ? only : null;
        }

        if (communes.Of(text.ToUpperInvariant()) is { } byCode)
        {
            return byCode;
        }

        var found = communes.Find(text, 50);
        var folded = Fold(text);
        var labelled = found.FirstOrDefault(commune => Fold(Label(commune)) == folded);
        var named = found.Where(commune => Fold(commune.Name) == folded).Take(2).ToList();
        return labelled ?? (named.Count == 1 ? named[0] : found.Count == 1 ? found[0] : null);
    }

    private static List<CommuneCard> Find(CommunesOfFrance communes, string name, string number, int most)
    {
        // An exact name with its post code leaves no doubt, and is what forms post.
        if (name.Length > 0 && number.Length == 5 && communes.OfPostCode(number).Where(commune => Fold(commune.Name) == name).Take(2).ToList() is [var exact])
        {
            return [exact];
        }

        var sought = name.Length > 0 ? name : number;
        return sought.Length == 0 ? [] : [.. communes.Names.Matching(sought)
            .Distinct()
            .Select(index => communes.All[index].Card)
            .Where(commune => number.Length == 0 || HasPostCode(commune, number))
            .Take(most)];
    }

    private static bool HasPostCode(CommuneCard commune, string beginning)
    {
        for (var i = 0; i < commune.PostCodes.Count; i++)
        {
            if (commune.PostCodes[i].StartsWith(beginning, StringComparison.Ordinal))
            {
                return true;
            }
        }

        return false;
    }
}
