using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Relais.Platform.SignIn;

/// <summary>The consecutive failures of one account, one network or both. The name is a keyed hash: no address can be read from it.</summary>
internal sealed class FailureCount
{
    public required string Id { get; init; }

    public required int Failures { get; set; }

    public required Instant LastAt { get; set; }

    /// <summary>Until when nothing more is tried.</summary>
    public required Instant Until { get; set; }
}

internal sealed class FailureCountMapping : IEntityTypeConfiguration<FailureCount>
{
    public void Configure(EntityTypeBuilder<FailureCount> builder)
    {
        builder.ToTable("platform_failure_count");
        builder.Property(count => count.Id).HasMaxLength(64);
        builder.HasIndex(count => count.LastAt);
    }
}
