using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Relais.Requests.Closing;
using Relais.Requests.Intake.Sorting;

namespace Relais.Requests.Lines;

internal sealed class LineMapping
    : IEntityTypeConfiguration<Line>,
        IEntityTypeConfiguration<LineRecipient>,
        IEntityTypeConfiguration<Rota>,
        IEntityTypeConfiguration<RotaMember>,
        IEntityTypeConfiguration<RotaSwap>,
        IEntityTypeConfiguration<Absence>
{
    public void Configure(EntityTypeBuilder<Line> builder)
    {
        builder.ToTable("requests_line");
        builder.Property(l => l.Id).ValueGeneratedNever();
        builder.Property(l => l.Name).HasMaxLength(Line.MaxName);
        builder.Property(l => l.Guidance).HasMaxLength(LineText.MaxGuidance);
        builder.Property(l => l.Hours).HasMaxLength(LineText.MaxHours);
        builder.Property(l => l.RedFlags).HasMaxLength(RedFlags.MaxList);
        builder.Property(l => l.Department).HasMaxLength(3);
        builder.Property(l => l.Speciality).HasMaxLength(6);
        builder.Property(l => l.Structure).IsConcurrencyToken();
        builder.Property(l => l.Version).IsConcurrencyToken();
        builder.Property(l => l.AftermathChoices).HasMaxLength(AftermathRule.MaxText).HasDefaultValue("");
        builder.Property(l => l.SurveyReminders).HasDefaultValue(SurveyAsking.Usual).HasSentinel(-1);
        builder.Ignore(l => l.Aftermath);
        builder.Ignore(l => l.OpeningHours);
        builder.Ignore(l => l.Zone);
        builder.HasIndex(l => l.Team);
        builder.HasMany(l => l.Recipients).WithOne().HasForeignKey(r => r.Line);
    }

    public void Configure(EntityTypeBuilder<LineRecipient> builder)
    {
        builder.ToTable("requests_recipient");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Scope).HasConversion<string>().HasMaxLength(20);
        builder.Property(r => r.Kind).HasConversion<string>().HasMaxLength(20);
        builder.HasIndex(r => new { r.Line, r.Scope, r.Rank });
        builder.HasIndex(r => new { r.Target, r.Scope });
    }

    public void Configure(EntityTypeBuilder<Rota> builder)
    {
        builder.ToTable("requests_rota");
        builder.Property(r => r.Id).ValueGeneratedNever();
        builder.Property(r => r.Name).HasMaxLength(Rota.MaxName);
        builder.Property(r => r.Turn).HasConversion<string>().HasMaxLength(10);
        builder.Property(r => r.Structure).IsConcurrencyToken();
        builder.Property(r => r.Version).IsConcurrencyToken();
        builder.HasIndex(r => r.Team);
        builder.HasMany(r => r.Members).WithOne().HasForeignKey(m => m.Rota);
        builder.HasMany(r => r.Swaps).WithOne().HasForeignKey(s => s.Rota);
    }

    public void Configure(EntityTypeBuilder<RotaMember> builder)
    {
        builder.ToTable("requests_rota_member");
        builder.HasKey(m => new { m.Rota, m.Professional });
        builder.HasIndex(m => new { m.Professional, m.RotaGroup });
    }

    public void Configure(EntityTypeBuilder<RotaSwap> builder)
    {
        builder.ToTable("requests_rota_swap");
        builder.Property(s => s.Id).ValueGeneratedNever();
        builder.HasIndex(s => new { s.Rota, s.To });
    }

    public void Configure(EntityTypeBuilder<Absence> builder)
    {
        builder.ToTable("requests_absence");
        builder.Property(a => a.Id).ValueGeneratedNever();
        builder.HasIndex(a => new { a.Professional, a.To });
    }
}
