using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;

namespace Relais.Requests.Intake.Mails;

internal sealed class MailMapping : IEntityTypeConfiguration<Mailbox>, IEntityTypeConfiguration<ReceivedMail>, IEntityTypeConfiguration<MailFile>
{
    private const int HashLength = 64;
    private const int SealedLength = 1_000;

    public void Configure(EntityTypeBuilder<Mailbox> builder)
    {
        builder.ToTable("requests_mailbox");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Address).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(m => m.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Way).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Host).HasMaxLength(MailboxText.MaxHost);
        builder.Property(m => m.User).HasMaxLength(MailboxText.MaxUser);
        builder.Property(m => m.Password).HasMaxLength(SealedLength);
        builder.Property(m => m.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => m.Address).IsUnique();
        builder.HasIndex(m => m.Team);
    }

    public void Configure(EntityTypeBuilder<ReceivedMail> builder)
    {
        builder.ToTable("requests_mail");
        builder.Property(m => m.Id).ValueGeneratedNever();
        builder.Property(m => m.Hash).HasMaxLength(HashLength);
        builder.Property(m => m.Content).HasMaxLength(HashLength);
        builder.Property(m => m.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Verdict).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.Readability).HasConversion<string>().HasMaxLength(20);
        builder.Property(m => m.MessageId).HasMaxLength(ReceivedMail.MaxMessageId);
        builder.Property(m => m.From).HasMaxLength(ReceivedMail.MaxAddress);
        builder.Property(m => m.FromName).HasMaxLength(ReceivedMail.MaxAddress);
        builder.Property(m => m.Subject).HasMaxLength(ReceivedMail.MaxSubject);
        builder.Property(m => m.Text).HasMaxLength(ReceivedMail.MaxText);
        builder.Property(m => m.Prefill).HasMaxLength(ReceivedMail.MaxPrefill);
        builder.Property(m => m.Mentions).HasMaxLength(20);
        builder.Property(m => m.Reason).HasMaxLength(ReceivedMail.MaxReason);
        builder.Property(m => m.Version).IsConcurrencyToken();
        builder.HasIndex(m => new { m.Mailbox, m.Hash }).IsUnique();
        builder.HasIndex(m => new { m.Mailbox, m.MessageId });
        builder.HasIndex(m => new { m.Team, m.State, m.ReceivedAt, m.Id });
        builder.HasIndex(m => new { m.State, m.ReadAfter });
        builder.HasIndex(m => m.Raw);
        builder.HasOne<Mailbox>().WithMany().HasForeignKey(m => m.Mailbox);
        builder.HasMany(m => m.Files).WithOne().HasForeignKey(f => f.Mail);
    }

    public void Configure(EntityTypeBuilder<MailFile> builder)
    {
        builder.ToTable("requests_mail_file");
        builder.HasKey(f => new { f.Mail, f.Rank });
        builder.Property(f => f.Name).HasMaxLength(MailFile.MaxName);
        builder.Property(f => f.Why).HasMaxLength(MailFile.MaxWhy);
        builder.HasIndex(f => f.File);
    }
}
