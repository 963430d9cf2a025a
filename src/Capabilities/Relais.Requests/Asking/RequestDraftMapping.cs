using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Requests.Asking;

internal sealed class RequestDraftMapping : IEntityTypeConfiguration<RequestDraft>, IEntityTypeConfiguration<RequestCounter>
{
    public void Configure(EntityTypeBuilder<RequestDraft> builder)
    {
        builder.ToTable("requests_draft");
        builder.Property(d => d.Id).ValueGeneratedNever();
        builder.Property(d => d.Fields).HasMaxLength(RequestDraft.MaxFields);
        builder.HasIndex(d => new { d.Author, d.UpdatedAt });
    }

    public void Configure(EntityTypeBuilder<RequestCounter> builder)
    {
        builder.ToTable("requests_counter");
        builder.HasKey(c => c.Year);
        builder.Property(c => c.Year).ValueGeneratedNever();
        builder.Property(c => c.Next).IsConcurrencyToken();
    }
}
