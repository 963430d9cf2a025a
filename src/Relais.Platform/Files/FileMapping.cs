using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Platform.Files;

internal sealed class FileMapping
    : IEntityTypeConfiguration<StoredFile>, IEntityTypeConfiguration<ReceivedPart>, IEntityTypeConfiguration<FileThumbnail>
{
    private const int AddressLength = 64;

    public void Configure(EntityTypeBuilder<StoredFile> builder)
    {
        builder.ToTable("platform_file");
        builder.HasKey(file => file.Id);
        builder.Property(file => file.Id).ValueGeneratedNever();
        builder.Property(file => file.Name).HasMaxLength(StoredFile.MaxName);
        builder.Property(file => file.State).HasConversion<string>().HasMaxLength(20).IsConcurrencyToken();
        builder.Property(file => file.Scan).HasConversion<string>().HasMaxLength(20);
        builder.Property(file => file.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(file => file.RefusalCode).HasMaxLength(60);
        builder.Property(file => file.Sha256).HasMaxLength(32);
        builder.Property(file => file.AttachedAt).IsConcurrencyToken();
        builder.Property(file => file.Address).HasMaxLength(AddressLength);
        builder.Property(file => file.KeyId).HasMaxLength(40);
        builder.Property(file => file.KeyBytes).HasMaxLength(60);
        builder.Ignore(file => file.Key);
        builder.Ignore(file => file.Refusal);
        builder.HasIndex(file => new { file.Owner, file.CreatedAt });
        builder.HasIndex(file => new { file.AttachedAt, file.CreatedAt });
        builder.HasIndex(file => new { file.State, file.CreatedAt });
        builder.HasIndex(file => file.Address);
        builder.HasIndex(file => file.KeyId);
    }

    public void Configure(EntityTypeBuilder<ReceivedPart> builder)
    {
        builder.ToTable("platform_file_part");
        builder.HasKey(part => new { part.File, part.Offset });
        builder.Property(part => part.Address).HasMaxLength(AddressLength);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(part => part.File);
        builder.HasIndex(part => part.Address);
    }

    public void Configure(EntityTypeBuilder<FileThumbnail> builder)
    {
        builder.ToTable("platform_file_thumbnail");
        builder.HasKey(thumbnail => new { thumbnail.File, thumbnail.Width });
        builder.Property(thumbnail => thumbnail.Address).HasMaxLength(AddressLength);
        builder.HasOne<StoredFile>().WithMany().HasForeignKey(thumbnail => thumbnail.File);
        builder.HasIndex(thumbnail => thumbnail.Address);
    }
}
