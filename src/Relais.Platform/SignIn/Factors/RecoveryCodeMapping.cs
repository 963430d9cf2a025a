using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Platform.SignIn.Factors;

internal sealed class RecoveryCodeMapping : IEntityTypeConfiguration<RecoveryCode>
{
    public void Configure(EntityTypeBuilder<RecoveryCode> builder)
    {
        builder.ToTable("platform_recovery_code");
        builder.Property(code => code.Id).HasMaxLength(64);
        builder.HasIndex(code => code.Account);
        builder.HasOne<Account>().WithMany().HasForeignKey(code => code.Account).OnDelete(DeleteBehavior.Cascade);
    }
}
