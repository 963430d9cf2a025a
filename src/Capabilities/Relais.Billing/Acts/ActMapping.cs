using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Billing.Acts;

internal sealed class ActMapping : IEntityTypeConfiguration<ActLine>, IEntityTypeConfiguration<ActBatch>
{
    public void Configure(EntityTypeBuilder<ActLine> builder)
    {
        builder.ToTable("billing_act");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.Property(a => a.Code).HasConversion<string>().HasMaxLength(10);
        builder.Property(a => a.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(a => a.RequestNumber).HasMaxLength(20);
        builder.Property(a => a.Why).HasMaxLength(ActLine.MaxWhy);
        builder.Property(a => a.Version).IsConcurrencyToken();
        builder.HasIndex(a => new { a.Request, a.Code, a.Biller }).IsUnique();
        builder.HasIndex(a => new { a.Biller, a.State, a.At });
        builder.HasIndex(a => new { a.Place, a.State, a.At });
        builder.HasIndex(a => new { a.Team, a.Code, a.State, a.At });
        builder.HasIndex(a => new { a.Patient, a.Code, a.Biller, a.Day });
        builder.HasIndex(a => a.Batch).HasFilter("\"Batch\" IS NOT NULL");
    }

    public void Configure(EntityTypeBuilder<ActBatch> builder)
    {
        builder.ToTable("billing_batch");
        builder.Property(b => b.Id).ValueGeneratedNever();
        builder.HasIndex(b => new { b.By, b.At });
    }
}
