using Npgsql;

namespace Relais.Platform.Data;

/// <summary>Reads a PostgreSQL address in either usual form.</summary>
public static class PostgresAddress
{
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
