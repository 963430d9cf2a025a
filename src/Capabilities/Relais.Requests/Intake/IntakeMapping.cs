using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Requests.Intake.Calls;
using Relais.Requests.Intake.Letters;
using Relais.Requests.Intake.Public;
using Relais.Requests.Intake.Worklist;

namespace Relais.Requests.Intake;

internal sealed class IntakeMapping
    : IEntityTypeConfiguration<Contact>,
        IEntityTypeConfiguration<PublicSender>,
        IEntityTypeConfiguration<IntakeCount>,
        IEntityTypeConfiguration<Call>,
        IEntityTypeConfiguration<Letter>,
        IEntityTypeConfiguration<LetterSheet>,
        IEntityTypeConfiguration<SavedFilter>
{
    private const int HashLength = 64;

    public void Configure(EntityTypeBuilder<Contact> builder)
    {
        builder.ToTable("requests_contact");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Channel).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.FirstName).HasMaxLength(ContactText.MaxName);
        builder.Property(c => c.LastName).HasMaxLength(ContactText.MaxName);
        builder.Property(c => c.Profession).HasMaxLength(4);
        builder.Property(c => c.Rpps).HasMaxLength(11);
        builder.Property(c => c.RppsCheck).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Structure).HasMaxLength(ContactText.MaxPlace);
        builder.Property(c => c.Email).HasMaxLength(EmailAddress.MaxLength);
        builder.Property(c => c.Phone).HasMaxLength(16);
        builder.Property(c => c.Commune).HasMaxLength(ContactText.MaxPlace);
    }

    public void Configure(EntityTypeBuilder<PublicSender> builder)
    {
        builder.ToTable("requests_sender");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.LinkHash).HasMaxLength(HashLength);
        builder.Property(s => s.CodeHash).HasMaxLength(HashLength);
        builder.Property(s => s.Effort).HasMaxLength(HashLength);
        builder.Property(s => s.Tries).IsConcurrencyToken();
        builder.Property(s => s.Request).IsConcurrencyToken();
        builder.HasOne<Contact>().WithOne().HasForeignKey<PublicSender>(s => s.Id).OnDelete(DeleteBehavior.Cascade);
        builder.HasIndex(s => s.LinkHash).IsUnique();
        builder.HasIndex(s => s.Effort).IsUnique();
        builder.HasIndex(s => s.BegunAt);
        builder.HasIndex(s => s.Request);
    }

    public void Configure(EntityTypeBuilder<SavedFilter> builder)
    {
        builder.ToTable("requests_filter");
        builder.Property(f => f.Id).ValueGeneratedNever();
        builder.Property(f => f.Name).HasMaxLength(SavedFilter.MaxName);
        builder.Property(f => f.Folded).HasMaxLength(SavedFilter.MaxName);
        builder.Property(f => f.Query).HasMaxLength(SavedFilter.MaxQuery);
        builder.HasIndex(f => new { f.Owner, f.Folded }).IsUnique();
    }

    public void Configure(EntityTypeBuilder<IntakeCount> builder)
    {
        builder.ToTable("requests_intake_count");
        builder.Property(c => c.Id).HasMaxLength(HashLength);
        builder.Property(c => c.Count).IsConcurrencyToken();
        builder.Property(c => c.Since).IsConcurrencyToken();
        builder.HasIndex(c => c.Since);
    }

    public void Configure(EntityTypeBuilder<Call> builder)
    {
        builder.ToTable("requests_call");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(c => c.Phone).HasMaxLength(16);
        builder.Property(c => c.Caller).HasMaxLength(300);
        builder.Property(c => c.Fields).HasMaxLength(Call.MaxFields);
        builder.Property(c => c.Answer).HasMaxLength(Call.MaxAnswer);
        builder.Property(c => c.Version).IsConcurrencyToken();
        builder.HasIndex(c => new { c.Team, c.StartedAt });
        builder.HasIndex(c => new { c.Team, c.CallBackAt });
        builder.HasIndex(c => new { c.Phone, c.StartedAt });
    }

    public void Configure(EntityTypeBuilder<Letter> builder)
    {
        builder.ToTable("requests_letter");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(l => l.Name).HasMaxLength(Letter.MaxName);
        builder.Property(l => l.Reason).HasMaxLength(Letter.MaxReason);
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.HasIndex(l => new { l.Team, l.State, l.DroppedAt });
        builder.HasIndex(l => l.File);
        builder.HasMany(l => l.Pages).WithOne().HasForeignKey(p => p.Letter);
    }

    public void Configure(EntityTypeBuilder<LetterSheet> builder)
    {
        builder.ToTable("requests_letter_page");
        builder.HasKey(p => new { p.Letter, p.Rank });
        builder.HasIndex(p => p.File);
    }
}
