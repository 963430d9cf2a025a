using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using NodaTime;
using Relais.Kernel;

namespace Relais.Patients;

/// <summary>Why someone takes part in a patient's care and may therefore see them (CSP L1110-4).</summary>
internal enum CareBasis
{
    /// <summary>They registered the patient in order to ask for an opinion.</summary>
    Requester,

    /// <summary>They belong to the patient's care team (L1110-12).</summary>
    CareTeam,
}

/// <summary>The relation of one professional, or of one team, to one patient, for a time.</summary>
/// <remarks>Ended by a date, never deleted.</remarks>
internal sealed class CareRelation
{
    private CareRelation()
    {
    }

    public Guid Id { get; private init; } = Guid.CreateVersion7();
    public PatientId Patient { get; private init; }
    public ProfessionalId? Professional { get; private init; }
    public TeamId? Team { get; private init; }
    public CareBasis Basis { get; private init; }
    public Instant From { get; private init; }
    public Instant? To { get; private set; }

    public static CareRelation Of(PatientId patient, ProfessionalId professional, CareBasis basis, Instant from) =>
        new() { Patient = patient, Professional = professional, Basis = basis, From = from };

    public static CareRelation Of(PatientId patient, TeamId team, CareBasis basis, Instant from) =>
        new() { Patient = patient, Team = team, Basis = basis, From = from };

    public void End(Act act) => To = act.At;
}

internal sealed class CareRelationMapping : IEntityTypeConfiguration<CareRelation>
{
    public void Configure(EntityTypeBuilder<CareRelation> builder)
    {
        builder.ToTable("patients_care_relation");
        builder.Property(relation => relation.Basis).HasConversion<string>().HasMaxLength(20);
        builder.HasOne<Patient>().WithMany().HasForeignKey(relation => relation.Patient).OnDelete(DeleteBehavior.Restrict);
        builder.HasIndex(relation => relation.Patient);
        builder.HasIndex(relation => new { relation.Professional, relation.Patient });
        builder.HasIndex(relation => new { relation.Team, relation.Patient });
    }
}
