using Microsoft.Data.Sqlite;

namespace Relais.Platform.Data.Embedded;

/// <summary>A command that stays prepared when EF disposes of it, until its connection closes.</summary>
internal sealed class KeptStatement(string text, SqliteConnection connection) : SqliteCommand(text, connection)
{
    private bool _isTaken;
    private bool _isForgotten;

    /// <summary>Takes over what a command asks; false while an earlier one is still read.</summary>
    public bool TryTake(SqliteCommand asked)
    {
        if (_isTaken)
        {
            return false;
        }

        _isTaken = true;
        Transaction = asked.Transaction;
        CommandTimeout = asked.CommandTimeout;
        Parameters.Clear();
        foreach (SqliteParameter parameter in asked.Parameters)
        {
            Parameters.Add(parameter);
        }

        return true;
    }

    /// <summary>Frees it for good; false while it is read.</summary>
    public bool TryForget()
    {
        if (_isTaken)
        {
            return false;
        }

        _isForgotten = true;
        Dispose();
        return true;
    }

    protected override void Dispose(bool disposing)
    {
        _isTaken = false;
        if (_isForgotten)
        {
            base.Dispose(disposing);
        }
    }
}
