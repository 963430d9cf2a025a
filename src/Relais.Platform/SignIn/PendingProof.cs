using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Relais.Platform.SignIn;

/// <summary>What a browser has begun to prove: a password that awaits its second factor, or the challenge of a passkey. It is no session.</summary>
/// <remarks>Ten minutes, then nothing. The browser holds a random token, the database its hash.</remarks>
internal sealed class PendingProof
{
    public static readonly Duration Life = Duration.FromMinutes(10);

    public required string Id { get; init; }

    public required ProofKind Kind { get; init; }

    /// <summary>Whose account; null while a passkey has yet to say.</summary>
    public Guid? Account { get; init; }

    /// <summary>The challenge of a passkey, as ASP.NET Core Identity wants it back.</summary>
    public string? State { get; init; }

    public required Instant StartedAt { get; init; }

    public bool IsOpen(Instant now) => now - StartedAt <= Life;
}

/// <summary>What is being proved.</summary>
internal enum ProofKind
{
    /// <summary>The password is right, the second factor is awaited.</summary>
    Password,

    /// <summary>A passkey is asked to sign in.</summary>
    PasskeyUse,

    /// <summary>A new passkey is being made.</summary>
    PasskeyNew,
}

internal sealed class PendingProofMapping : IEntityTypeConfiguration<PendingProof>
{
    public void Configure(EntityTypeBuilder<PendingProof> builder)
    {
        builder.ToTable("platform_pending_proof");
        builder.Property(proof => proof.Id).HasMaxLength(64);
        builder.Property(proof => proof.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(proof => proof.State).HasMaxLength(4000);
        builder.HasIndex(proof => proof.StartedAt);
    }
}
