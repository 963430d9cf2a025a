using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Directory.Teams;

namespace Relais.Directory.Sectors;

internal sealed class SectorMapping : IEntityTypeConfiguration<Sector>, IEntityTypeConfiguration<SectorCommune>
{
    public void Configure(EntityTypeBuilder<Sector> builder)
    {
        builder.ToTable("directory_sector");
        builder.Property(s => s.Name).HasMaxLength(Sector.MaxName);
        builder.Property(s => s.Structure).IsConcurrencyToken();
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.HasAlternateKey(s => new { s.Structure, s.Id });
        builder.HasIndex(s => new { s.Team, s.Name }).IsUnique();
        builder.HasOne<Team>().WithMany().HasForeignKey(s => new { s.Structure, s.Team }).HasPrincipalKey(t => new { t.Structure, t.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }

    public void Configure(EntityTypeBuilder<SectorCommune> builder)
    {
        builder.ToTable("directory_sector_commune");
        builder.HasKey(c => new { c.Sector, c.Commune });
        builder.Property(c => c.Commune).HasMaxLength(5);
        builder.Property(c => c.Structure).IsConcurrencyToken();
        builder.HasIndex(c => new { c.Commune, c.Sector });
        builder.HasOne<Sector>().WithMany().HasForeignKey(c => new { c.Structure, c.Sector }).HasPrincipalKey(s => new { s.Structure, s.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
