using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Platform.Journal;

internal sealed class JournalMapping : IEntityTypeConfiguration<JournalEntry>, IEntityTypeConfiguration<JournalCheckpoint>
{
    public void Configure(EntityTypeBuilder<JournalEntry> builder)
    {
        builder.ToTable("platform_journal");
        builder.HasKey(entry => entry.Id);
        builder.Property(entry => entry.Action).HasMaxLength(60);
        builder.Property(entry => entry.Subject).HasMaxLength(120);
        builder.Property(entry => entry.Session).HasMaxLength(64);
        builder.Property(entry => entry.Origin).HasMaxLength(64);
        builder.Property(entry => entry.Hash).HasMaxLength(32);
        builder.HasIndex(entry => new { entry.Position, entry.Id });
        builder.HasIndex(entry => new { entry.Patient, entry.Id });
        builder.HasIndex(entry => new { entry.Place, entry.Id });
        builder.HasIndex(entry => new { entry.By, entry.Id });
    }

    public void Configure(EntityTypeBuilder<JournalCheckpoint> builder)
    {
        builder.ToTable("platform_checkpoint");
        builder.HasKey(checkpoint => checkpoint.Number);
        builder.Property(checkpoint => checkpoint.Number).ValueGeneratedNever();
        builder.Property(checkpoint => checkpoint.Link).HasMaxLength(32);
    }
}
