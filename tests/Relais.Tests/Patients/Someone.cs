using NodaTime;
using Relais.Kernel;
using Relais.Patients;
using Relais.Patients.Contract;
using Relais.Platform.Data;

namespace Relais.Tests.Patients;

/// <summary>Invented people.</summary>
internal static class Someone
{
    /// <summary>A woman born on 14 July 1958 in Carhaix.</summary>
    public const string Nir13 = "2580729024123";

    // One set of keys for the run.
    private static readonly string Keys = System.IO.Directory.CreateTempSubdirectory("relais-patients-").FullName;

    public static string Nir => Nir13 + Relais.Kernel.Nir.KeyOf(Nir13);

    public static PatientTraits Traits(string birthName = "Le Goff", string firstNames = "Yuna Marie", LocalDate? birth = null) =>
        new(birthName, firstNames, birth ?? new LocalDate(1958, 7, 14), Sex.Female, null, null, null, null, "29024", null);

    public static PatientVault Vault() => new(new Secrets(new DataOptions { Folder = Keys }));

    public static Patient Patient(PatientTraits? traits = null, Act? act = null) =>
        Relais.Patients.Patient.Register(TraitRules.Clean(traits ?? Traits()), Vault(), act ?? new Act(ProfessionalId.New(), Instant.FromUtc(2026, 3, 2, 9, 0)));
}
