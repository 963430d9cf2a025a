using System.Diagnostics.CodeAnalysis;
using Relais.Kernel;

namespace Relais.Platform.Documents;

/// <summary>A document as PDF/A-3b, or why there is none.</summary>
public sealed class Printed
{
    private Printed(byte[]? pdf, Refusal? refusal) => (Pdf, Refusal) = (pdf, refusal);

    /// <summary>The bytes, or null when it is refused.</summary>
    public byte[]? Pdf { get; }

    /// <summary>One of <see cref="PrintRefusals"/>, or null.</summary>
    public Refusal? Refusal { get; }

    /// <summary>Whether there is a PDF.</summary>
    [MemberNotNullWhen(true, nameof(Pdf))]
    [MemberNotNullWhen(false, nameof(Refusal))]
    public bool IsThere => Pdf is not null;

    internal static Printed Of(byte[] pdf) => new(pdf, null);

    internal static Printed Not(Refusal refusal) => new(null, refusal);
}
