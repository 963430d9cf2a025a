using Microsoft.EntityFrameworkCore.Storage.ValueConversion;
using Relais.Kernel;

namespace Relais.Platform.Data;

/// <summary>Stores a typed id as its Guid.</summary>
/// <remarks><c>TId.From</c> is kept in a delegate because expression trees refuse static abstract calls.</remarks>
internal sealed class IdConverter<TId>() : ValueConverter<TId, Guid>(id => id.Value, value => FromGuid(value))
    where TId : struct, IId<TId>
{
    private static readonly Func<Guid, TId> FromGuid = TId.From;
}
