using NodaTime;

namespace Relais.Documents.Signing;

/// <summary>The authority of this installation, which vouches for the signing keys of its people. Made once, at first need.</summary>
internal sealed class SigningAuthority
{
    /// <summary>There is one.</summary>
    public const int TheOne = 1;

    public int Number { get; private init; } = TheOne;

    /// <summary>X.509, DER.</summary>
    public required byte[] Certificate { get; init; }

    /// <summary>PKCS#8 under the master key.</summary>
    public required byte[] SealedKey { get; init; }
    public required Instant MadeAt { get; init; }
}
