namespace Relais.Bench.Serving;

/// <summary>Keeps a request and its photo by hand-written SQL, in one durable transaction.</summary>
internal interface IBareStore : IAsyncDisposable
{
    Task AddAsync(Guid id, string question, byte[] photo);

    /// <summary>The newest requests first, as many as a list shows.</summary>
    Task<IReadOnlyList<Guid>> NewestAsync();
}
