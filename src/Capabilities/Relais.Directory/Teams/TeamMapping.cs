using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Directory.Structures;
using Relais.Kernel;

namespace Relais.Directory.Teams;

internal sealed class TeamMapping : IEntityTypeConfiguration<Team>
{
    public void Configure(EntityTypeBuilder<Team> builder)
    {
        builder.ToTable("directory_team");
        builder.Property(t => t.Name).HasMaxLength(Team.MaxName);
        builder.Property(t => t.Slug).HasMaxLength(Team.MaxSlug);
        builder.Property(t => t.Need).HasMaxLength(Team.MaxNeed);
        builder.Property(t => t.Summary).HasMaxLength(Team.MaxSummary);
        builder.Property(t => t.Presentation).HasMaxLength(Team.MaxPresentation);
        builder.Property(t => t.HowItWorks).HasMaxLength(Team.MaxPresentation).HasDefaultValue("");
        builder.Property(t => t.Values).HasMaxLength(Team.MaxLines).HasDefaultValue("");
        builder.Property(t => t.Commitments).HasMaxLength(Team.MaxLines);
        builder.Property(t => t.Hours).HasMaxLength(Team.MaxHours).HasDefaultValue("");
        builder.Property(t => t.NamesPeople).HasDefaultValue(true).HasSentinel(true);
        builder.Property(t => t.Phone).HasMaxLength(16);
        builder.Property(t => t.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(t => t.Zone).HasMaxLength(40);
        builder.Property(t => t.Territory).HasMaxLength(4 * Team.MaxDepartments);
        builder.Property(t => t.Structure).IsConcurrencyToken();
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.Ignore(t => t.Departments);
        builder.HasAlternateKey(t => new { t.Structure, t.Id });
        builder.HasIndex(t => t.Slug).IsUnique();
        builder.HasOne<Structure>().WithMany().HasForeignKey(t => t.Structure).OnDelete(DeleteBehavior.Restrict);
    }
}
