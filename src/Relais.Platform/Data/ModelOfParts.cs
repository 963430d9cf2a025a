using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Relais.Platform.Data;

/// <summary>One model for each set of capabilities: two applications of one process that hold others do not share it.</summary>
/// <remarks>Asked for each context, so the names of a set are read from its assemblies once.</remarks>
internal sealed class ModelOfParts : IModelCacheKeyFactory
{
    private static readonly ConditionalWeakTable<IEnumerable<CapabilityPart>, string> Names = [];

    public object Create(DbContext context, bool designTime) =>
        (context.GetType(), designTime, context is RelaisDb db ? Names.GetValue(db.Parts, NamesOf) : null);

    private static string NamesOf(IEnumerable<CapabilityPart> parts) =>
        string.Join(' ', parts.Select(part => part.Assembly.GetName().Name).Order(StringComparer.Ordinal));
}
