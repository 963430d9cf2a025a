using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Platform.SignIn;

internal sealed class SessionMapping : IEntityTypeConfiguration<Session>
{
    public void Configure(EntityTypeBuilder<Session> builder)
    {
        builder.ToTable("platform_session");
        builder.Property(session => session.Id).HasMaxLength(64);
        builder.Property(session => session.Browser).HasMaxLength(200);
        builder.Property(session => session.Origin).HasMaxLength(64);
        builder.HasIndex(session => session.Account);
        builder.HasIndex(session => session.Professional);
    }
}
