using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Messaging.Preferences;

/// <summary>What a person has chosen; whoever never chose gets mails at once.</summary>
internal sealed class MailPreference
{
    public required ProfessionalId Person { get; init; }
    public required MailChoice Choice { get; set; }
}

internal sealed class MailPreferenceMapping : IEntityTypeConfiguration<MailPreference>
{
    public void Configure(EntityTypeBuilder<MailPreference> builder)
    {
        builder.ToTable("messaging_preference");
        builder.HasKey(preference => preference.Person);
        builder.Property(preference => preference.Person).ValueGeneratedNever();
        builder.Property(preference => preference.Choice).HasConversion<string>().HasMaxLength(20);
    }
}

internal static class MailPreferenceReading
{
    public static async Task<MailChoice> MailChoiceOfAsync(this RelaisDb db, ProfessionalId person, CancellationToken ct) =>
        await db.Set<MailPreference>().Where(p => p.Person == person).Select(p => (MailChoice?)p.Choice).SingleOrDefaultAsync(ct) ?? MailChoice.AtOnce;
}
