using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Relais.Patients;

internal sealed class PatientMapping : IEntityTypeConfiguration<Patient>
{
    // Two names of a hundred letters, where a ligature folds into two.
    private const int MaxKey = 4 * TraitRules.MaxName;

    public void Configure(EntityTypeBuilder<Patient> builder)
    {
        builder.ToTable("patients_patient");
        builder.Property(patient => patient.BirthName).HasMaxLength(TraitRules.MaxName);
        builder.Property(patient => patient.FirstNames).HasMaxLength(TraitRules.MaxName);
        builder.Property(patient => patient.FirstName).HasMaxLength(TraitRules.MaxName);
        builder.Property(patient => patient.UsedName).HasMaxLength(TraitRules.MaxName);
        builder.Property(patient => patient.UsedFirstName).HasMaxLength(TraitRules.MaxName);
        builder.Property(patient => patient.BirthPlace).HasMaxLength(5);
        builder.Property(patient => patient.Commune).HasMaxLength(5);
        builder.Property(patient => patient.Sex).HasConversion<string>().HasMaxLength(10);
        builder.Property(patient => patient.Document).HasConversion<string>().HasMaxLength(20);
        builder.Property(patient => patient.InsSealed).HasMaxLength(100);
        builder.Property(patient => patient.InsIndex).HasMaxLength(32);
        builder.Property(patient => patient.PhoneSealed).HasMaxLength(100);
        builder.Property(patient => patient.SortKey).HasMaxLength(MaxKey + 33);
        builder.Property(patient => patient.SearchKey).HasMaxLength(2 * MaxKey);
        builder.Property(patient => patient.NameKey).HasMaxLength(MaxKey);
        builder.Property(patient => patient.Version).IsConcurrencyToken();
        builder.HasIndex(patient => patient.BirthDate);
        builder.HasIndex(patient => new { patient.NameKey, patient.BirthDate });
        builder.HasIndex(patient => patient.InsIndex);
    }
}
