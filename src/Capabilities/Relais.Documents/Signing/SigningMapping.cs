using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Documents.Signing;

internal sealed class SigningAuthorityMapping : IEntityTypeConfiguration<SigningAuthority>
{
    public void Configure(EntityTypeBuilder<SigningAuthority> builder)
    {
        builder.ToTable("documents_signing_authority");
        builder.HasKey(authority => authority.Number);
        builder.Property(authority => authority.Number).ValueGeneratedNever();
        builder.Property(authority => authority.Certificate).HasMaxLength(SigningKey.MaxCertificate);
        builder.Property(authority => authority.SealedKey).HasMaxLength(SigningKey.MaxKey);
    }
}

internal sealed class SigningKeyMapping : IEntityTypeConfiguration<SigningKey>
{
    public void Configure(EntityTypeBuilder<SigningKey> builder)
    {
        builder.ToTable("documents_signing_key");
        builder.Property(key => key.Origin).HasConversion<string>().HasMaxLength(20);
        builder.Property(key => key.Certificate).HasMaxLength(SigningKey.MaxCertificate);
        builder.Property(key => key.SealedKey).HasMaxLength(SigningKey.MaxKey);
        builder.HasIndex(key => key.Owner);
    }
}
