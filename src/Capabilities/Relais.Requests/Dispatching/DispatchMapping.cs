using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Requests.Life;

namespace Relais.Requests.Dispatching;

internal sealed class DispatchMapping : IEntityTypeConfiguration<ExpertCapacity>, IEntityTypeConfiguration<DispatchChoice>
{
    public void Configure(EntityTypeBuilder<ExpertCapacity> builder)
    {
        builder.ToTable("requests_capacity");
        builder.HasKey(c => new { c.Team, c.Professional });
    }

    public void Configure(EntityTypeBuilder<DispatchChoice> builder)
    {
        builder.ToTable("requests_dispatch");
        builder.Property(c => c.Id).ValueGeneratedNever();
        builder.Property(c => c.Shown).HasMaxLength(DispatchChoice.MaxShown);
        builder.HasIndex(c => new { c.Request, c.At });
        builder.HasOne<Request>().WithMany().HasForeignKey(c => c.Request);
    }
}
