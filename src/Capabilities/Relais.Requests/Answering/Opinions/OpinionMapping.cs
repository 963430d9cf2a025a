using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Requests.Answering.Templates;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Opinions;

internal sealed class OpinionMapping : IEntityTypeConfiguration<Finding>, IEntityTypeConfiguration<OpinionDraft>, IEntityTypeConfiguration<ReplyTemplate>
{
    public void Configure(EntityTypeBuilder<Finding> builder)
    {
        builder.ToTable("requests_finding");
        builder.HasKey(f => f.Step);
        builder.Property(f => f.Step).ValueGeneratedNever();
        builder.Property(f => f.Diagnosis).HasMaxLength(Finding.MaxDiagnosis);
        builder.Property(f => f.Code).HasMaxLength(Finding.MaxCode);
        builder.Property(f => f.Certainty).HasConversion<string>().HasMaxLength(20);
        builder.Property(f => f.Timeliness).HasConversion<string>().HasMaxLength(20);
        builder.Ignore(f => f.Sentence);
        builder.HasOne<RequestStep>().WithOne().HasForeignKey<Finding>(f => f.Step);
        builder.HasOne<Request>().WithMany(r => r.Findings).HasForeignKey(f => f.Request);
    }

    public void Configure(EntityTypeBuilder<OpinionDraft> builder)
    {
        builder.ToTable("requests_opinion_draft");
        builder.HasKey(d => new { d.Request, d.Author });
        builder.Property(d => d.Fields).HasMaxLength(OpinionForm.MaxFields);
        builder.HasIndex(d => d.Author);
    }

    public void Configure(EntityTypeBuilder<ReplyTemplate> builder)
    {
        builder.ToTable("requests_template");
        builder.Property(t => t.Id).ValueGeneratedNever();
        builder.Property(t => t.Name).HasMaxLength(TemplateText.MaxName);
        builder.Property(t => t.Text).HasMaxLength(TemplateText.MaxText);
        builder.Property(t => t.Outcome).HasConversion<string>().HasMaxLength(20);
        builder.Property(t => t.Version).IsConcurrencyToken();
        builder.HasIndex(t => t.Owner);
        builder.HasIndex(t => t.Team);
    }
}
