using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Directory.People;

namespace Relais.Directory.Replacing;

internal sealed class ReplacingMapping : IEntityTypeConfiguration<Replacement>
{
    public void Configure(EntityTypeBuilder<Replacement> builder)
    {
        builder.ToTable("directory_replacement");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Zone).HasMaxLength(40);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => new { r.Substitute, r.EndsAt });
        builder.HasIndex(r => new { r.Replaced, r.EndsAt });
        builder.HasOne<Professional>().WithMany().HasForeignKey(r => r.Replaced).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Professional>().WithMany().HasForeignKey(r => r.Substitute).OnDelete(DeleteBehavior.Restrict);
    }
}
