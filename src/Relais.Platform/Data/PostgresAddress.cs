using Npgsql;

namespace Relais.Platform.Data;

/// <summary>Reads a PostgreSQL address in either usual form.</summary>
public static class PostgresAddress
{
    /// <summary>How Relais connects: statements asked for again and again are prepared on the server, and nothing is reset between two uses of a connection, since Relais changes no setting of its sessions.</summary>
    public static string ToConnectionString(DataOptions options) =>
        new NpgsqlConnectionStringBuilder(ToConnectionString(options.Database!)) { MaxAutoPrepare = options.PreparedStatements, NoResetOnClose = true }.ToString();

    /// <summary><c>postgres://user:password@host:port/name</c>, or key=value left as it is.</summary>
    public static string ToConnectionString(string address)
    {
        if (!address.StartsWith("postgres://", StringComparison.Ordinal) && !address.StartsWith("postgresql://", StringComparison.Ordinal))
        {
            return address;
        }

        var uri = new Uri(address);
        var user = uri.UserInfo.Split(':', 2);
        return new NpgsqlConnectionStringBuilder
        {
            Host = uri.Host,
            Port = uri.Port > 0 ? uri.Port : 5432,
            Database = Uri.UnescapeDataString(uri.AbsolutePath.Trim('/')),
            Username = user[0].Length > 0 ? Uri.UnescapeDataString(user[0]) : null,
            Password = user.Length > 1 ? Uri.UnescapeDataString(user[1]) : null,
        }.ToString();
    }
}
