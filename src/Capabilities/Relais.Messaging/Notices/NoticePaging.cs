using System.Diagnostics.CodeAnalysis;

namespace Relais.Messaging.Notices;

/// <summary>The order of the bell, the newest first, and where a page begins.</summary>
internal static class NoticePaging
{
    [SuppressMessage("Globalization", "CA1309", Justification = "The database compares, in its own order, as it sorts.")]
    public static IQueryable<PostedNotice> OlderThan(this IQueryable<PostedNotice> notices, PostedNotice? last)
    {
        if (last is not null)
        {
            notices = notices.Where(n => n.At < last.At || (n.At == last.At && string.Compare(n.Key, last.Key) > 0));
        }

        return notices.OrderByDescending(n => n.At).ThenBy(n => n.Key);
    }
}
