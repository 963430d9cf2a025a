namespace Relais.Platform.Journal;

/// <summary>The copies of the seals that this node keeps, and how each stands.</summary>
/// <param name="options">Where they are.</param>
public sealed class JournalCopies(JournalOptions options)
{
    /// <summary>The copies that answered the last time: reading another could take forever.</summary>
    public IReadOnlyList<SealCopy> Readable => [.. All.Where(state => state is { Number: not null, LateSince: null }).Select(state => state.Copy)];

    /// <summary>Each copy, in the order of the configuration.</summary>
    public IReadOnlyList<CopyState> All { get; } =
        [.. options.Copies.Select((folder, index) => new CopyState(new SealCopy(index + 1, Path.Combine(folder, SealCopy.FileName))))];
}
