using System.Collections.Concurrent;
using System.Data.Common;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Relais.Tests.Platform.Data;

/// <summary>Asks SQLite how it answers each query before it does, and keeps the steps.</summary>
internal sealed partial class QueryPlans : DbCommandInterceptor
{
    /// <summary>Each step of each plan: «SEARCH requests_request USING INDEX …».</summary>
    public ConcurrentDictionary<string, string> Steps { get; } = new();

    public override async ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        await ExplainAsync(command, cancellationToken);
        return await base.ReaderExecutingAsync(command, eventData, result, cancellationToken);
    }

    public override async ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await ExplainAsync(command, cancellationToken);
        return await base.NonQueryExecutingAsync(command, eventData, result, cancellationToken);
    }

    private async Task ExplainAsync(DbCommand command, CancellationToken ct)
    {
        if (!Explained().IsMatch(command.CommandText))
        {
            return;
        }

        await using var explain = command.Connection!.CreateCommand();
        explain.CommandText = "EXPLAIN QUERY PLAN " + command.CommandText;
        explain.Transaction = command.Transaction;
        foreach (DbParameter parameter in command.Parameters)
        {
            var copy = explain.CreateParameter();
            (copy.ParameterName, copy.Value) = (parameter.ParameterName, parameter.Value);
            explain.Parameters.Add(copy);
        }

        var tables = Named().Matches(command.CommandText).ToLookup(named => named.Groups["alias"].Value, named => named.Groups["table"].Value);
        await using var plan = await explain.ExecuteReaderAsync(ct);
        while (await plan.ReadAsync(ct))
        {
            var step = Reads().Replace(plan.GetString(3), reads => tables[reads.Groups["alias"].Value].FirstOrDefault() ?? reads.Groups["alias"].Value);
            Steps.TryAdd(step, command.CommandText);
        }
    }

    // Inserts are followed by a SELECT of what the database gave: each is one statement too many for EXPLAIN, and by key.
    [GeneratedRegex(@"^\s*(SELECT|UPDATE|DELETE|WITH)\b(?![\s\S]*;\s*\S)", RegexOptions.IgnoreCase)]
    private static partial Regex Explained();

    [GeneratedRegex(@"""(?<table>\w+)"" AS ""(?<alias>\w+)""")]
    private static partial Regex Named();

    [GeneratedRegex(@"(?<=^(SCAN|SEARCH) )(?<alias>\w+)")]
    private static partial Regex Reads();
}
