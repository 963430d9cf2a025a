using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Exchange;

internal sealed class ExchangeMapping : IEntityTypeConfiguration<SecureSending>, IEntityTypeConfiguration<AnswerMasks>
{
    public void Configure(EntityTypeBuilder<SecureSending> builder)
    {
        builder.ToTable("requests_secure_sending");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Role).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Name).HasMaxLength(SecureSending.MaxName);
        builder.Property(s => s.Address).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(s => s.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Why).HasMaxLength(SecureSending.MaxWhy);
        builder.Property(s => s.Version).IsConcurrencyToken();
        builder.Ignore(s => s.MessageName);
        builder.HasIndex(s => new { s.Request, s.Step, s.Address }).IsUnique();
        builder.HasIndex(s => s.DueAt).HasFilter("\"DueAt\" IS NOT NULL");
        builder.HasOne<Request>().WithMany().HasForeignKey(s => s.Request);
    }

    public void Configure(EntityTypeBuilder<AnswerMasks> builder)
    {
        builder.ToTable("requests_answer_masks");
        builder.HasKey(m => m.Step);
        builder.Property(m => m.Step).ValueGeneratedNever();
        builder.HasIndex(m => m.Request);
        builder.HasOne<RequestStep>().WithOne().HasForeignKey<AnswerMasks>(m => m.Step);
        builder.HasOne<Request>().WithMany().HasForeignKey(m => m.Request);
    }
}
