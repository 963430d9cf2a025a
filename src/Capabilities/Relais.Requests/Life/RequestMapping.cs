using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Requests.Intake;
using Relais.Requests.Intake.Sorting;

namespace Relais.Requests.Life;

internal sealed class RequestMapping
    : IEntityTypeConfiguration<Request>,
        IEntityTypeConfiguration<RequestStep>,
        IEntityTypeConfiguration<RequestParty>,
        IEntityTypeConfiguration<RequestFile>
{
    public void Configure(EntityTypeBuilder<Request> builder)
    {
        builder.ToTable("requests_request");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Number).HasMaxLength(20);
        builder.Property(r => r.Commune).HasMaxLength(5);
        builder.Property(r => r.Question).HasMaxLength(Request.MaxQuestion);
        builder.Property(r => r.GroupName).HasMaxLength(200);
        builder.Property(r => r.State).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Consent).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Channel).HasConversion<string>().HasMaxLength(20).HasDefaultValue(Channel.Web);
        builder.Property(r => r.Priority).HasConversion<string>().HasMaxLength(10);
        builder.Property(r => r.Orientation).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.RedFlags).HasMaxLength(RedFlags.MaxFound);
        builder.Property(r => r.StateBeforeMerge).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.Number).IsUnique();
        builder.HasIndex(r => new { r.Group, r.State, r.DueAt });
        builder.HasIndex(r => new { r.Expert, r.State, r.DueAt });
        builder.HasIndex(r => new { r.Author, r.State, r.SentAt });
        builder.HasIndex(r => new { r.Team, r.State, r.DueAt });
        builder.HasIndex(r => r.Patient);
        builder.HasIndex(r => r.Correspondent).HasFilter("\"Correspondent\" IS NOT NULL");
        builder.HasIndex(r => r.NextCheckAt).HasFilter("\"NextCheckAt\" IS NOT NULL");
        builder.HasIndex(r => new { r.Line, r.AnsweredAt });
        builder.HasIndex(r => new { r.Line, r.SentAt });
        builder.HasIndex(r => r.MergedInto).HasFilter("\"MergedInto\" IS NOT NULL");
        builder.HasMany(r => r.Steps).WithOne().HasForeignKey(s => s.Request);
        builder.HasMany(r => r.Parties).WithOne().HasForeignKey(p => p.Request);
        builder.HasMany(r => r.Files).WithOne().HasForeignKey(f => f.Request);
    }

    public void Configure(EntityTypeBuilder<RequestStep> builder)
    {
        builder.ToTable("requests_step");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.Kind).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Text).HasMaxLength(RequestStep.MaxText);
        builder.HasIndex(s => new { s.Request, s.At });
    }

    public void Configure(EntityTypeBuilder<RequestParty> builder)
    {
        builder.ToTable("requests_party");
        builder.HasKey(p => new { p.Request, p.Professional });
        builder.HasIndex(p => new { p.Professional, p.Since });
    }

    public void Configure(EntityTypeBuilder<RequestFile> builder)
    {
        builder.ToTable("requests_file");
        builder.HasKey(f => new { f.Request, f.File });
        builder.HasIndex(f => f.File);
        builder.HasIndex(f => f.Request).IsUnique().HasFilter("\"IsLetter\"");
    }
}
