using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Relais.Platform.Data.Embedded;

/// <summary>Lets each connection run the statements it has prepared before, when EF asks for the same text again.</summary>
internal sealed class PreparedStatements : DbCommandInterceptor
{
    public override DbCommand CommandInitialized(CommandEndEventData eventData, DbCommand result) =>
        eventData.CommandSource is not CommandSource.Migrations
        && result is SqliteCommand { Connection: KeptConnection connection } asked
        && connection.Statement(asked.CommandText) is var kept
        && kept.TryTake(asked) ? kept : result;
}
