using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Forms.Versions;

internal sealed class FormMapping : IEntityTypeConfiguration<TeamForm>, IEntityTypeConfiguration<FormVersion>, IEntityTypeConfiguration<StoredAnswers>
{
    public void Configure(EntityTypeBuilder<TeamForm> builder)
    {
        builder.ToTable("forms_form");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Key).HasMaxLength(TeamForm.MaxKey);
        builder.Property(f => f.Title).HasMaxLength(TeamForm.MaxTitle);
        builder.Property(f => f.Version).IsConcurrencyToken();
        builder.Ignore(f => f.Draft);
        builder.Ignore(f => f.Latest);
        builder.HasIndex(f => new { f.Team, f.Key }).IsUnique();
        builder.HasMany(f => f.Versions).WithOne().HasForeignKey(v => v.Form);
    }

    public void Configure(EntityTypeBuilder<FormVersion> builder)
    {
        builder.ToTable("forms_version");
        builder.Property(v => v.Id).ValueGeneratedNever();
        builder.Property(v => v.Definition).HasMaxLength(FormVersion.MaxDefinition);
        builder.Property(v => v.Rules).HasMaxLength(FormVersion.MaxRules);
        builder.Property(v => v.Former).HasMaxLength(FormVersion.MaxFormer);
        builder.Ignore(v => v.IsDraft);
        builder.HasIndex(v => new { v.Form, v.Number }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<StoredAnswers> builder)
    {
        builder.ToTable("forms_answers");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Content).HasMaxLength(StoredAnswers.MaxContent);
        builder.HasIndex(a => a.Version);
        builder.HasOne<FormVersion>().WithMany().HasForeignKey(a => a.Version).OnDelete(DeleteBehavior.Restrict);
    }
}
