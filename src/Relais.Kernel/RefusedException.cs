using System.Diagnostics.CodeAnalysis;

namespace Relais.Kernel;

/// <summary>A command was refused by a rule. The page shows the sentence, the API answers 409.</summary>
[SuppressMessage("Design", "CA1032", Justification = "A refusal without its reason must not exist.")]
public sealed class RefusedException(Refusal refusal) : Exception(refusal.Code)
{
    /// <summary>Why.</summary>
    public Refusal Refusal { get; } = refusal;

    /// <summary>Throws when there is a reason to refuse.</summary>
    /// <param name="refusal">The answer of a <c>WhyNot…</c> question; null means yes.</param>
    public static void ThrowIf(Refusal? refusal)
    {
        if (refusal is not null)
        {
            throw new RefusedException(refusal);
        }
    }
}
