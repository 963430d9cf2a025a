using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;

namespace Relais.Platform.SignIn.Held;

/// <summary>What a person was sending when their session had just ended, kept for them alone until they are back.</summary>
/// <remarks>Sealed: the address and the fields cannot be read from the database. Thirty minutes, ten forms a person.</remarks>
internal sealed class HeldForm
{
    public const int MostOfOne = 10;

    public static readonly Duration Life = Duration.FromMinutes(30);

    public required string Id { get; init; }

    public required Guid Account { get; init; }

    public required byte[] Content { get; init; }

    public required Instant HeldAt { get; init; }
}

internal sealed class HeldFormMapping : IEntityTypeConfiguration<HeldForm>
{
    public void Configure(EntityTypeBuilder<HeldForm> builder)
    {
        builder.ToTable("platform_held_form");
        builder.Property(form => form.Id).HasMaxLength(64);
        builder.Property(form => form.Content).HasMaxLength(2 * HeldForms.MaxBytes);
        builder.HasIndex(form => new { form.Account, form.HeldAt });
        builder.HasIndex(form => form.HeldAt);
    }
}
