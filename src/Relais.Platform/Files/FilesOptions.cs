namespace Relais.Platform.Files;

/// <summary>How files are received and where they are kept. Checked once, by <see cref="Validate"/>, when Relais starts.</summary>
public sealed record FilesOptions
{
    /// <summary>The folder of encrypted files, or of what waits for S3; default: <c>files</c> in the data folder.</summary>
    public string? Folder { get; init; }

    /// <summary>The S3 bucket that keeps the files, or null for <see cref="Folder"/>.</summary>
    public S3Options? S3 { get; init; }

    /// <summary>The largest file accepted, in bytes: 1 KB to 5 GB, 100 MiB unless told.</summary>
    public long MaxBytes { get; init; } = 100 * 1024 * 1024;

    /// <summary>What one person may send in 24 hours, in bytes: at least <see cref="MaxBytes"/>, 2 GB unless told.</summary>
    public long QuotaBytes { get; init; } = 2_000_000_000;

    /// <summary>The largest picture accepted, in pixels: 1 to 1,000 million, 200 million unless told (the largest sensors of phones).</summary>
    public long MaxPixels { get; init; } = 200_000_000;

    /// <summary>How many bytes received make one durable step, a dropped line losing none before it: 64 KiB to 64 MiB, 4 MiB unless told.</summary>
    public int StepBytes { get; init; } = 4 * 1024 * 1024;

    /// <summary>The antivirus: a socket's path (<c>/run/clamav/clamd.ctl</c>) or <c>tcp://host:port</c>; null for none, files are then marked «non analysé».</summary>
    public string? Clamd { get; init; }

    /// <summary>How long the antivirus may take for one file, in seconds: 1 to 600, 60 unless told.</summary>
    public int ScanSeconds { get; init; } = 60;

    /// <summary>The program that makes thumbnails, or null for none.</summary>
    public string? Thumbnailer { get; init; } = "vipsthumbnail";

    /// <summary>How long one thumbnail may take, in seconds of processor and of clock: 1 to 120, 20 unless told.</summary>
    public int ThumbnailSeconds { get; init; } = 20;

    /// <summary>The address space of the thumbnailer, in MiB: 256 to 8,192, 1,024 unless told.</summary>
    public int ThumbnailMegabytes { get; init; } = 1024;

    /// <summary>The name of the master key that wraps new data keys, a lower-case word.</summary>
    public string MasterKey { get; init; } = "files";

    /// <summary>The master keys of former times, until every data key is wrapped anew.</summary>
    public IReadOnlyList<string> RetiredMasterKeys { get; init; } = [];

    /// <summary>Returns these options, or says which one is wrong.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public FilesOptions Validate()
    {
        Check(MaxBytes, 1_000, 5_000_000_000, nameof(MaxBytes));
        Check(QuotaBytes, MaxBytes, long.MaxValue, nameof(QuotaBytes));
        Check(MaxPixels, 1, 1_000_000_000, nameof(MaxPixels));
        Check(StepBytes, 64 * 1024, 64 * 1024 * 1024, nameof(StepBytes));
        Check(ScanSeconds, 1, 600, nameof(ScanSeconds));
        Check(ThumbnailSeconds, 1, 120, nameof(ThumbnailSeconds));
        Check(ThumbnailMegabytes, 256, 8_192, nameof(ThumbnailMegabytes));
        foreach (var name in RetiredMasterKeys.Append(MasterKey))
        {
            if (name.Length is 0 or > 40 || !name.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            {
                throw new ArgumentException($"Files: a master key's name is a lower-case word, not «{name}».");
            }
        }

        S3?.Validate();
        return this;
    }

    private static void Check(long value, long least, long most, string name)
    {
        if (value < least || value > most)
        {
            throw new ArgumentException($"Files:{name} is {value}; it must be between {least} and {most}.");
        }
    }
}
