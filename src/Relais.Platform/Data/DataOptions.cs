namespace Relais.Platform.Data;

/// <summary>Where data lives.</summary>
public sealed record DataOptions
{
    /// <summary>The folder of the embedded database, of files and of keys.</summary>
    public string Folder { get; init; } = ".data";

    /// <summary>A PostgreSQL connection (<c>postgres://user:password@host:port/name</c> or key=value), or null for SQLite in <see cref="Folder"/>.</summary>
    public string? Database { get; init; }

    /// <summary>How many statements PostgreSQL keeps prepared for each connection; 0 behind pgbouncer in transaction mode.</summary>
    public int PreparedStatements { get; init; } = 128;

    /// <summary>The folder of secret keys, outside the database; default: <c>keys</c> in <see cref="Folder"/>.</summary>
    public string? Keys { get; init; }
}
