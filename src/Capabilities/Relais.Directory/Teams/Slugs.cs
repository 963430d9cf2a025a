using Relais.Kernel;

namespace Relais.Directory.Teams;

/// <summary>The address of a team's public page: <c>/equipes/oncobreizh</c>.</summary>
internal static class Slugs
{
    /// <summary>Whether it is made of lower-case letters, digits and single dashes between them.</summary>
    public static bool Holds(string slug) =>
        slug.Length is > 1 and <= Team.MaxSlug
        && slug.All(letter => letter is '-' or (>= 'a' and <= 'z') || char.IsAsciiDigit(letter))
        && slug[0] != '-' && slug[^1] != '-' && !slug.Contains("--", StringComparison.Ordinal);

    /// <summary>The address that a name suggests: «Oncobreizh Télédermato» gives <c>oncobreizh-teledermato</c>.</summary>
    public static string Of(string name)
    {
        var slug = new string([.. Folded.Of(name).Where(letter => letter == ' ' || letter is (>= 'a' and <= 'z') || char.IsAsciiDigit(letter))]);
        var dashed = string.Join('-', slug.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return dashed.Length <= Team.MaxSlug ? dashed : dashed[..Team.MaxSlug].TrimEnd('-');
    }
}
