namespace Relais.Platform.Files.Scanning;

/// <summary>Looks for viruses in a file.</summary>
internal interface IVirusScanner
{
    /// <summary>The verdict on a file. A scanner that fails, is late, or does not look at everything says <see cref="ScanVerdict.Unavailable"/>.</summary>
    Task<ScanVerdict> ScanAsync(Stream content, CancellationToken ct);
}

/// <summary>What a scanner says.</summary>
internal enum ScanVerdict
{
    /// <summary>No answer that can be trusted: the file stays in quarantine.</summary>
    Unavailable,

    /// <summary>All was looked at and nothing was found.</summary>
    Clean,

    /// <summary>A dangerous content was recognised.</summary>
    Infected,

    /// <summary>This installation has no antivirus.</summary>
    NotScanned,
}

/// <summary>No antivirus: every file is marked «non analysé».</summary>
internal sealed class NoScanner : IVirusScanner
{
    public Task<ScanVerdict> ScanAsync(Stream content, CancellationToken ct) => Task.FromResult(ScanVerdict.NotScanned);
}
