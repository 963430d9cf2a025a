using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Requests.Life;

namespace Relais.Requests.Visits;

internal sealed class VisitMapping : IEntityTypeConfiguration<Visit>, IEntityTypeConfiguration<VisitSlot>, IEntityTypeConfiguration<TakenTime>
{
    public void Configure(EntityTypeBuilder<Visit> builder)
    {
        builder.ToTable("requests_visit");
        builder.HasKey(v => v.Request);
        builder.Property(v => v.Request).ValueGeneratedNever();
        builder.Property(v => v.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(v => v.Mode).HasConversion<string>().HasMaxLength(20);
        builder.Property(v => v.Place).HasMaxLength(VisitOffer.MaxPlace);
        builder.Property(v => v.Tests).HasMaxLength(VisitPreparation.MaxText);
        builder.Property(v => v.Advice).HasMaxLength(VisitPreparation.MaxText);
        builder.Property(v => v.Version).IsConcurrencyToken();
        builder.Ignore(v => v.Chosen);
        builder.HasIndex(v => v.NextCheckAt).HasFilter("\"NextCheckAt\" IS NOT NULL");
        builder.HasIndex(v => new { v.Host, v.OfferedAt });
        builder.HasOne<Request>().WithOne(r => r.Visit).HasForeignKey<Visit>(v => v.Request);
        builder.HasMany(v => v.Slots).WithOne().HasForeignKey(s => s.Request);
    }

    public void Configure(EntityTypeBuilder<VisitSlot> builder)
    {
        builder.ToTable("requests_visit_slot");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.State).HasConversion<string>().HasMaxLength(10);
        builder.Ignore(s => s.Minutes);
        builder.HasIndex(s => s.Request);
        builder.HasMany(s => s.Taken).WithOne().HasForeignKey(t => t.Slot);
    }

    public void Configure(EntityTypeBuilder<TakenTime> builder)
    {
        builder.ToTable("requests_taken_time");
        builder.HasKey(t => new { t.Host, t.At });
        builder.HasIndex(t => t.Slot);
    }
}
