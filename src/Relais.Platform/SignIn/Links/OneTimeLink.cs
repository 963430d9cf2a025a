using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Relais.Platform.SignIn.Links;

/// <summary>A link sent by mail that lets a person choose a password, once. The database keeps the hash of its token.</summary>
/// <remarks>Sent → used, or expired. A newer link of the same account voids it. It never opens a session by itself.</remarks>
internal sealed class OneTimeLink
{
    public required string Id { get; init; }

    public required Guid Account { get; init; }

    public required Instant ExpiresAt { get; init; }

    public Instant? UsedAt { get; set; }

    public bool IsOpen(Instant now) => UsedAt is null && now <= ExpiresAt;
}

internal sealed class OneTimeLinkMapping : IEntityTypeConfiguration<OneTimeLink>
{
    public void Configure(EntityTypeBuilder<OneTimeLink> builder)
    {
        builder.ToTable("platform_one_time_link");
        builder.Property(link => link.Id).HasMaxLength(64);
        builder.HasIndex(link => link.Account);
        builder.HasOne<Account>().WithMany().HasForeignKey(link => link.Account).OnDelete(DeleteBehavior.Cascade);
    }
}
