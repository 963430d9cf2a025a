namespace Relais.Kernel;

/// <summary>A typed identifier around a time-ordered Guid (version 7), so that inserts stay at the end of the index.</summary>
/// <remarks>The <c>default</c> value is the empty Guid: it names nothing and is never stored.</remarks>
/// <typeparam name="TSelf">The identifier itself.</typeparam>
public interface IId<TSelf>
    where TSelf : struct, IId<TSelf>
{
    /// <summary>The Guid as stored.</summary>
    Guid Value { get; }

    /// <summary>The identifier around an existing Guid.</summary>
    /// <param name="value">A Guid made by <see cref="New"/>.</param>
    static abstract TSelf From(Guid value);

    /// <summary>A new identifier.</summary>
    static abstract TSelf New();
}
