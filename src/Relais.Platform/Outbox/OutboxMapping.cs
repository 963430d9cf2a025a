using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Platform.Outbox;

internal sealed class OutboxMapping : IEntityTypeConfiguration<OutboxMessage>, IEntityTypeConfiguration<OutboxHandled>
{
    public void Configure(EntityTypeBuilder<OutboxMessage> builder)
    {
        builder.ToTable("platform_outbox");
        builder.Property(message => message.Id).ValueGeneratedNever();
        builder.Property(message => message.Type).HasMaxLength(120);
        builder.Property(message => message.LastError).HasMaxLength(200);
        builder.HasIndex(message => message.DueAt).HasFilter("\"DoneAt\" IS NULL");
    }

    public void Configure(EntityTypeBuilder<OutboxHandled> builder)
    {
        builder.ToTable("platform_outbox_handled");
        builder.HasKey(handled => new { handled.Message, handled.Handler });
        builder.Property(handled => handled.Handler).HasMaxLength(120);
    }
}
