using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Exams.Capturing;
using Relais.Exams.Copies;
using Relais.Exams.Judging;

namespace Relais.Exams;

internal sealed class ExamMapping
    : IEntityTypeConfiguration<PhotoRating>, IEntityTypeConfiguration<PhotoCopy>, IEntityTypeConfiguration<PhoneCapture>, IEntityTypeConfiguration<CapturedPhoto>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<PhotoRating> builder)
    {
        builder.ToTable("exams_rating");
        builder.HasKey(rating => rating.File);
        builder.Property(rating => rating.File).ValueGeneratedNever();
        builder.Property(rating => rating.Quality).HasConversion<string>().HasMaxLength(10);
    }

    public void Configure(EntityTypeBuilder<PhotoCopy> builder)
    {
        builder.ToTable("exams_copy");
        builder.HasKey(copy => copy.Copy);
        builder.Property(copy => copy.Copy).ValueGeneratedNever();
    }

    public void Configure(EntityTypeBuilder<PhoneCapture> builder)
    {
        builder.ToTable("exams_capture");
        builder.Property(capture => capture.Id).ValueGeneratedNever();
        builder.Property(capture => capture.Subject).HasMaxLength(PhoneCapture.MaxSubject);
        builder.Property(capture => capture.Initials).HasMaxLength(PhoneCapture.MaxInitials);
        builder.Property(capture => capture.SecretHash).HasMaxLength(HashLength);
        builder.Property(capture => capture.DeviceHash).HasMaxLength(HashLength);
        builder.Property(capture => capture.Version).IsConcurrencyToken();
        builder.HasIndex(capture => capture.SecretHash).IsUnique();
        builder.HasIndex(capture => capture.DeviceHash).IsUnique();
        builder.HasIndex(capture => new { capture.Owner, capture.Subject });
        builder.HasMany(capture => capture.Photos).WithOne().HasForeignKey(photo => photo.Capture);
    }

    public void Configure(EntityTypeBuilder<CapturedPhoto> builder)
    {
        builder.ToTable("exams_capture_photo");
        builder.HasKey(photo => new { photo.Capture, photo.File });
        builder.Property(photo => photo.View).HasConversion<string>().HasMaxLength(10);
    }
}
