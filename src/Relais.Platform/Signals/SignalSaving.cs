using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Relais.Platform.Signals;

/// <summary>Publishes the topics of what was saved, once it is saved.</summary>
internal sealed class SignalSaving(SignalHub hub) : SaveChangesInterceptor
{
    private readonly ConditionalWeakTable<DbContext, List<string>> _topics = [];

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context)
        {
            var topics = context.ChangeTracker.Entries<IHasNews>()
                .Where(entry => entry.State is EntityState.Added or EntityState.Modified)
                .SelectMany(entry => entry.Entity.Topics)
                .Distinct(StringComparer.Ordinal)
                .ToList();
            _topics.AddOrUpdate(context, topics);
        }

        return base.SavingChangesAsync(eventData, result, cancellationToken);
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        if (eventData.Context is { } context && _topics.TryGetValue(context, out var topics))
        {
            topics.ForEach(hub.Publish);
        }

        return base.SavedChangesAsync(eventData, result, cancellationToken);
    }
}
