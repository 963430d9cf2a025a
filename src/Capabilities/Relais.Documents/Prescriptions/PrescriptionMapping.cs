using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Documents.Prescriptions;

internal sealed class PrescriptionMapping : IEntityTypeConfiguration<Prescription>
{
    private const int MaxBytes = 100_000;

    public void Configure(EntityTypeBuilder<Prescription> builder)
    {
        builder.ToTable("documents_prescription");
        builder.Property(prescription => prescription.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(prescription => prescription.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(prescription => prescription.Content).HasMaxLength(Prescription.MaxContent);
        builder.Property(prescription => prescription.Code).HasMaxLength(32);
        builder.Property(prescription => prescription.Statement).HasMaxLength(MaxBytes);
        builder.Property(prescription => prescription.Signature).HasMaxLength(MaxBytes);
        builder.Property(prescription => prescription.RevokedWhy).HasMaxLength(Prescription.MaxWhy);
        builder.Property(prescription => prescription.Version).IsConcurrencyToken();
        builder.HasIndex(prescription => prescription.Code).IsUnique();
        builder.HasIndex(prescription => new { prescription.Author, prescription.Occasion });
        builder.HasIndex(prescription => prescription.Occasion);
        builder.HasIndex(prescription => prescription.Replaces);
    }
}
