using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Platform.Web;

/// <summary>One element of the key ring that protects forms against forgery, shared by every node; its content is sealed.</summary>
internal sealed class ProtectionKey
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Xml { get; init; }
}

internal sealed class ProtectionKeyMapping : IEntityTypeConfiguration<ProtectionKey>
{
    public void Configure(EntityTypeBuilder<ProtectionKey> builder)
    {
        builder.ToTable("platform_data_protection");
        builder.Property(key => key.Name).HasMaxLength(200);
        builder.Property(key => key.Xml).HasMaxLength(8000);
    }
}
