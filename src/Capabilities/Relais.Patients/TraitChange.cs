using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Relais.Kernel;

namespace Relais.Patients;

/// <summary>The strict traits of an identity, whose every change is kept (RNIV).</summary>
internal enum StrictTrait
{
    BirthName,
    FirstNames,
    BirthDate,
    Sex,
    BirthPlace,
}

/// <summary>One change of a strict trait: what it was, what it became, who changed it and when.</summary>
internal sealed class TraitChange
{
    private TraitChange()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public PatientId Patient { get; private init; }
    public StrictTrait Trait { get; private init; }
    public string? Old { get; private init; }
    public string? New { get; private init; }
    public ProfessionalId By { get; private init; }
    public Instant At { get; private init; }

    public static TraitChange Of(PatientId patient, StrictTrait trait, string? old, string? @new, Act act) =>
        new() { Patient = patient, Trait = trait, Old = old, New = @new, By = act.By, At = act.At };
}

internal sealed class TraitChangeMapping : IEntityTypeConfiguration<TraitChange>
{
    public void Configure(EntityTypeBuilder<TraitChange> builder)
    {
        builder.ToTable("patients_trait_change");
        builder.Property(change => change.Trait).HasConversion<string>().HasMaxLength(20);
        builder.Property(change => change.Old).HasMaxLength(TraitRules.MaxName);
        builder.Property(change => change.New).HasMaxLength(TraitRules.MaxName);
        builder.HasOne<Patient>().WithMany().HasForeignKey(change => change.Patient).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(change => new { change.Patient, change.At });
    }
}
