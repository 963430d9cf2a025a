namespace Relais.Forms.Editing;

/// <summary>Lists whose order people choose.</summary>
internal static class Ordered
{
    public static IReadOnlyList<T> Inserted<T>(this IReadOnlyList<T> list, int at, T item)
    {
        var place = Math.Clamp(at, 0, list.Count);
        return [.. list.Take(place), item, .. list.Skip(place)];
    }

    public static IReadOnlyList<T> Replaced<T>(this IReadOnlyList<T> list, Predicate<T> which, Func<T, T> by) => [.. list.Select(item => which(item) ? by(item) : item)];

    /// <summary>The list with one item some places further up (negative) or down; at the ends it stays.</summary>
    public static IReadOnlyList<T> Moved<T>(this IReadOnlyList<T> list, int from, int by)
    {
        if (from < 0 || from >= list.Count)
        {
            return list;
        }

        var moved = list.ToList();
        moved.RemoveAt(from);
        moved.Insert(Math.Clamp(from + by, 0, moved.Count), list[from]);
        return moved;
    }

    public static int IndexOf<T>(this IReadOnlyList<T> list, Predicate<T> which)
    {
        for (var i = 0; i < list.Count; i++)
        {
            if (which(list[i]))
            {
                return i;
            }
        }

        return -1;
    }
}
