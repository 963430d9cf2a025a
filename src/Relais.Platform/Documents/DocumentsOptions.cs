namespace Relais.Platform.Documents;

/// <summary>How documents are printed. Checked once, by <see cref="Validate"/>, when Relais starts.</summary>
public sealed record DocumentsOptions
{
    /// <summary>The program that makes PDF files, as the path finds it, or null for none.</summary>
    public string? WeasyPrint { get; init; } = "weasyprint";

    /// <summary>How long one document may take, in seconds of processor and of clock: 1 to 300, 60 unless told.</summary>
    public int Seconds { get; init; } = 60;

    /// <summary>The address space of the program, in MiB: 256 to 8,192, 1,024 unless told.</summary>
    public int Megabytes { get; init; } = 1024;

    /// <summary>How many documents are made at the same time: 1 to 16, 2 unless told.</summary>
    public int AtOnce { get; init; } = 2;

    /// <summary>How many may wait for their turn; the next one is refused: 0 to 1,000, 40 unless told.</summary>
    public int Waiting { get; init; } = 40;

    /// <summary>Returns these options, or says which one is wrong.</summary>
    /// <exception cref="ArgumentException">A value is out of its range.</exception>
    public DocumentsOptions Validate()
    {
        Check(Seconds, 1, 300, nameof(Seconds));
        Check(Megabytes, 256, 8_192, nameof(Megabytes));
        Check(AtOnce, 1, 16, nameof(AtOnce));
        Check(Waiting, 0, 1_000, nameof(Waiting));
        return this;
    }

    private static void Check(int value, int least, int most, string name)
    {
        if (value < least || value > most)
        {
            throw new ArgumentException($"Documents:{name} is {value}; it must be between {least} and {most}.");
        }
    }
}
