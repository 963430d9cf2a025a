using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Life;

namespace Relais.Requests.Quality;

internal sealed class ReadingMapping : IEntityTypeConfiguration<BlindReading>
{
    public void Configure(EntityTypeBuilder<BlindReading> builder)
    {
        builder.ToTable("requests_reading");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(10);
        builder.Property(r => r.FirstOutcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Certainty).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Agreement).HasConversion<string>().HasMaxLength(10);
        builder.Property(r => r.Opinion).HasMaxLength(BlindReading.MaxOpinion);
        builder.Property(r => r.Comment).HasMaxLength(BlindReading.MaxComment);
        builder.Property(r => r.Diagnosis).HasMaxLength(Finding.MaxDiagnosis);
        builder.Property(r => r.Code).HasMaxLength(Finding.MaxCode);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.Ignore(r => r.ExpiresAt);
        builder.HasIndex(r => r.Request).IsUnique();
        builder.HasIndex(r => new { r.Reader, r.AskedAt });
        builder.HasIndex(r => new { r.Expert, r.ComparedAt });
        builder.HasIndex(r => new { r.Line, r.ComparedAt });
        builder.HasIndex(r => r.NextCheckAt).HasFilter("\"NextCheckAt\" IS NOT NULL");
        builder.HasOne<Request>().WithOne().HasForeignKey<BlindReading>(r => r.Request);
    }
}
