using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;

namespace Relais.Directory.Structures;

internal sealed class StructureMapping : IEntityTypeConfiguration<Structure>
{
    public void Configure(EntityTypeBuilder<Structure> builder)
    {
        builder.ToTable("directory_structure");
        builder.Property(s => s.Kind).HasConversion<string>().HasMaxLength(30);
        builder.Property(s => s.Name).HasMaxLength(Structure.MaxName);
        builder.Property(s => s.Commune).HasMaxLength(5);
        builder.Property(s => s.Address).HasMaxLength(Structure.MaxAddress);
        builder.Property(s => s.Phone).HasMaxLength(16);
        builder.HasIndex(s => s.Phone);
        builder.Property(s => s.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(s => s.Finess).HasMaxLength(9);
        builder.Property(s => s.ActivitySector).HasMaxLength(4);
        builder.Property(s => s.Version).IsConcurrencyToken();
    }
}
