using Microsoft.Data.Sqlite;

namespace Relais.Platform.Data.Embedded;

/// <summary>A connection that stays open when a query or a context ends, as long as it is kept.</summary>
/// <param name="file">What it connects to.</param>
/// <param name="tryKeep">Takes it when its context ends; false closes it.</param>
internal sealed class KeptConnection(string file, Func<KeptConnection, bool> tryKeep) : SqliteConnection(file)
{
    private const int MostStatements = 192;

    private readonly Dictionary<string, KeptStatement> _statements = new(StringComparer.Ordinal);
    private bool _isEnding;

    /// <summary>The prepared statement of a text.</summary>
    public KeptStatement Statement(string text)
    {
        if (_statements.TryGetValue(text, out var known))
        {
            return known;
        }

        if (_statements.Count >= MostStatements)
        {
            _statements.Where(statement => statement.Value.TryForget()).ToList().ForEach(statement => _statements.Remove(statement.Key));
        }

        return _statements[text] = new KeptStatement(text, this);
    }

    public override void Close()
    {
        if (_isEnding)
        {
            base.Close();
        }
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing && tryKeep(this))
        {
            return;
        }

        _isEnding = true;
        base.Dispose(disposing);
    }
}
