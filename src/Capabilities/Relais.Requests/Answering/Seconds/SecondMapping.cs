using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Requests.Life;

namespace Relais.Requests.Answering.Seconds;

internal sealed class SecondMapping : IEntityTypeConfiguration<SecondOpinion>
{
    public void Configure(EntityTypeBuilder<SecondOpinion> builder)
    {
        builder.ToTable("requests_second");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.Property(s => s.State).HasConversion<string>().HasMaxLength(10);
        builder.Ignore(s => s.IsAlive);
        builder.HasIndex(s => s.Request);
        builder.HasIndex(s => new { s.Reader, s.State });
        builder.HasOne<Request>().WithMany(r => r.Seconds).HasForeignKey(s => s.Request);
    }
}
