using System.Text;

namespace Relais.Directory.Communes;

/// <summary>The folded names and the post codes of communes in one text, a line each, in the order of the communes: searched at the speed of memory.</summary>
internal sealed class CommuneNames
{
    private readonly string _text;
    private readonly int[] _starts;
    private readonly int[] _communes;

    /// <param name="names">Each with the index of its commune, in the order of the communes.</param>
    public CommuneNames(IReadOnlyCollection<(string Folded, int Commune)> names)
    {
        var text = new StringBuilder();
        _starts = new int[names.Count];
        _communes = new int[names.Count];
        foreach (var (index, (folded, commune)) in names.Index())
        {
            (_starts[index], _communes[index]) = (text.Length, commune);
            text.Append('\n').Append(folded);
        }

        _text = text.Append('\n').ToString();
    }

    /// <summary>The communes of that name, then those whose name begins so, then those with a word that begins so; one may come again.</summary>
    public IEnumerable<int> Matching(string folded) => Holding($"\n{folded}\n").Concat(Holding($"\n{folded}")).Concat(Holding($" {folded}"));

    private IEnumerable<int> Holding(string sought)
    {
        for (var at = _text.IndexOf(sought, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(sought, at + 1, StringComparison.Ordinal))
        {
            var line = Array.BinarySearch(_starts, at);
            yield return _communes[line >= 0 ? line : ~line - 1];
        }
    }
}
