using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;

namespace Relais.Directory.People;

internal sealed class PeopleMapping : IEntityTypeConfiguration<Professional>, IEntityTypeConfiguration<Membership>
{
    public void Configure(EntityTypeBuilder<Professional> builder)
    {
        builder.ToTable("directory_professional");
        builder.Property(p => p.Title).HasMaxLength(4);
        builder.Property(p => p.FirstName).HasMaxLength(Professional.MaxName);
        builder.Property(p => p.LastName).HasMaxLength(Professional.MaxName);
        builder.Property(p => p.Rpps).HasMaxLength(11);
        builder.Property(p => p.Profession).HasMaxLength(4);
        builder.Property(p => p.Speciality).HasMaxLength(6);
        builder.Property(p => p.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(p => p.Phone).HasMaxLength(16);
        builder.Property(p => p.Folded).HasMaxLength((4 * Professional.MaxName) + 40);
        builder.Property(p => p.Version).IsConcurrencyToken();
        builder.HasIndex(p => p.Rpps).IsUnique();
        builder.HasIndex(p => p.Folded);
        builder.HasIndex(p => p.Phone);
    }

    public void Configure(EntityTypeBuilder<Membership> builder)
    {
        builder.ToTable("directory_membership");
        builder.Property(m => m.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Structure).IsConcurrencyToken();
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => m.Professional);
        builder.HasIndex(m => new { m.Structure, m.Role, m.Team });
        builder.HasIndex(m => new { m.Structure, m.Team });
        builder.HasIndex(m => m.Until).HasFilter("NOT \"IsEndTold\" AND \"Until\" IS NOT NULL");
        builder.HasOne<Professional>().WithMany().HasForeignKey(m => m.Professional).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Structure>().WithMany().HasForeignKey(m => m.Structure).OnDelete(DeleteBehavior.Restrict);
        builder.HasOne<Team>().WithMany().HasForeignKey(m => new { m.Structure, m.Team }).HasPrincipalKey(t => new { t.Structure, t.Id })
            .OnDelete(DeleteBehavior.Restrict);
    }
}
