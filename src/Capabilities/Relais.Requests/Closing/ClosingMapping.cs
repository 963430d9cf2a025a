using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Requests.Life;

namespace Relais.Requests.Closing;

internal sealed class ClosingMapping : IEntityTypeConfiguration<SurveyReply>, IEntityTypeConfiguration<SurveyAsking>, IEntityTypeConfiguration<Aftermath>
{
    public void Configure(EntityTypeBuilder<SurveyReply> builder)
    {
        builder.ToTable("requests_survey");
        builder.HasKey(s => new { s.Request, s.Side });
        builder.Property(s => s.Side).HasConversion<string>().HasMaxLength(10);
        builder.Property(s => s.Advice).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Referral).HasConversion<string>().HasMaxLength(20);
        builder.Property(s => s.Comment).HasMaxLength(SurveyReply.MaxComment);
        builder.HasIndex(s => new { s.Line, s.AnsweredAt });
        builder.HasOne<Request>().WithMany(r => r.Surveys).HasForeignKey(s => s.Request);
    }

    public void Configure(EntityTypeBuilder<SurveyAsking> builder)
    {
        builder.ToTable("requests_survey_asking");
        builder.HasKey(a => a.Request);
        builder.Property(a => a.Request).ValueGeneratedNever();
        builder.Property(a => a.NextAskAt).IsConcurrencyToken();
        builder.HasIndex(a => a.NextAskAt).HasFilter("\"NextAskAt\" IS NOT NULL");
        builder.HasOne<Request>().WithOne().HasForeignKey<SurveyAsking>(a => a.Request);
    }

    public void Configure(EntityTypeBuilder<Aftermath> builder)
    {
        builder.ToTable("requests_aftermath");
        builder.HasKey(a => a.Request);
        builder.Property(a => a.Request).ValueGeneratedNever();
        builder.Property(a => a.NextAskAt).IsConcurrencyToken();
        builder.Property(a => a.Found).HasMaxLength(Aftermath.MaxFinding);
        builder.HasIndex(a => new { a.Line, a.AnsweredAt });
        builder.HasIndex(a => a.NextAskAt).HasFilter("\"NextAskAt\" IS NOT NULL");
        builder.HasOne<Request>().WithOne(r => r.Aftermath).HasForeignKey<Aftermath>(a => a.Request);
    }
}
