using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;

namespace Relais.Platform.Data;

/// <summary>One model for each set of capabilities: two applications of one process that hold others do not share it.</summary>
internal sealed class ModelOfParts : IModelCacheKeyFactory
{
    public object Create(DbContext context, bool designTime) => (context.GetType(), designTime, (context as RelaisDb)?.PartNames);
}
