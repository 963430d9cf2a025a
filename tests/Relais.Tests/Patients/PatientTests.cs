using NodaTime;
using Relais.Kernel;
using Relais.Patients;
using Relais.Patients.Contract;
using Xunit;

namespace Relais.Tests.Patients;

public class PatientTests
{
    private readonly Act _act = new(ProfessionalId.New(), Instant.FromUtc(2026, 3, 2, 9, 0));
    private readonly PatientVault _vault = Someone.Vault();

    [Fact]
    public void A_new_patient_is_provisional_and_shows_no_number()
    {
        var patient = Someone.Patient(Someone.Traits() with { Ins = Someone.Nir });

        Assert.Equal(IdentityStatus.Provisional, patient.Status);
        Assert.Null(patient.ShownIns(_vault));
        Assert.Equal("Yuna", patient.FirstName);
    }

    [Fact]
    public void Only_a_qualified_identity_shows_the_number()
    {
        var patient = Qualified();

        Assert.Equal(IdentityStatus.Qualified, patient.Status);
        Assert.Equal(Someone.Nir, patient.ShownIns(_vault)?.Characters);
    }

    [Fact]
    public void The_document_is_kept_by_its_type_with_who_and_when()
    {
        var patient = Someone.Patient();
        patient.Check(IdentityDocument.Passport, _act);

        Assert.Equal((IdentityDocument.Passport, _act.By, _act.At), (patient.Document!.Value, patient.CheckedBy!.Value, patient.CheckedAt!.Value));
        Assert.Equal(IdentityStatus.Validated, patient.Status);
    }

    public static TheoryData<string> Strict() => [.. Enum.GetNames<StrictTrait>()];

    [Theory]
    [MemberData(nameof(Strict))]
    public void A_strict_trait_that_changes_downgrades_and_is_remembered(string trait)
    {
        var patient = Qualified();
        var before = patient.Traits(_vault);
        var after = Enum.Parse<StrictTrait>(trait) switch
        {
            StrictTrait.BirthName => before with { BirthName = "Le Gof" },
            StrictTrait.FirstNames => before with { FirstNames = "Yuna" },
            StrictTrait.BirthDate => before with { BirthDate = before.BirthDate.PlusDays(1) },
            StrictTrait.Sex => before with { Sex = Sex.Unknown },
            _ => before with { BirthPlace = "29019" },
        };

        var change = Assert.Single(patient.Correct(after, _vault, _act));

        Assert.Equal(IdentityStatus.Provisional, patient.Status);
        Assert.Null(patient.Document);
        Assert.Equal((trait, _act.By, _act.At), (change.Trait.ToString(), change.By, change.At));
        Assert.NotEqual(change.Old, change.New);
    }

    [Fact]
    public void Another_trait_changes_without_downgrading()
    {
        var patient = Qualified();

        Assert.Empty(patient.Correct(patient.Traits(_vault) with { UsedName = "Kerbrat", Commune = "29019", Phone = "+33298000000" }, _vault, _act));
        Assert.Equal(IdentityStatus.Qualified, patient.Status);
        Assert.Equal("+33298000000", patient.Traits(_vault).Phone);
    }

    [Fact]
    public void Another_number_downgrades()
    {
        var patient = Qualified();
        patient.Correct(patient.Traits(_vault) with { Ins = null }, _vault, _act);

        Assert.Equal(IdentityStatus.Provisional, patient.Status);
    }

    [Fact]
    public void A_correction_that_changes_nothing_is_refused()
    {
        var patient = Qualified();

        Assert.Equal("patients.nothing-changed", CodeOf(() => patient.Correct(patient.Traits(_vault), _vault, _act)));
    }

    [Fact]
    public void A_doubt_forgets_the_document_even_once_lifted()
    {
        var patient = Qualified();
        patient.Doubt(IdentityDoubt.Homonym);

        Assert.Equal(IdentityStatus.Fetched, patient.Status);
        Assert.Equal("patients.doubt-locks", CodeOf(() => patient.Check(IdentityDocument.IdentityCard, _act)));
        Assert.Equal("patients.doubt-locks", CodeOf(() => Fetch(patient)));

        patient.LiftDoubts();
        Assert.Equal(IdentityStatus.Fetched, patient.Status);
        Assert.Equal("patients.no-doubt", CodeOf(patient.LiftDoubts));
        Assert.Equal("patients.no-doubt", CodeOf(() => patient.Doubt(IdentityDoubt.None)));
    }

    [Fact]
    public void The_same_number_has_the_same_index_and_another_has_not()
    {
        Nir.TryParse(Someone.Nir, out var nir);
        Nir.TryParse("279035121518989", out var other);

        Assert.Equal(_vault.IndexOf(nir!), _vault.IndexOf(nir!));
        Assert.NotEqual(_vault.IndexOf(nir!), _vault.IndexOf(other!));
    }

    [Fact]
    public void A_sealed_value_holds_no_clear_text_and_opens_only_in_its_place()
    {
        var (mine, theirs) = (PatientId.New(), PatientId.New());
        var stored = _vault.Seal("279035121518989", mine, "ins");

        Assert.DoesNotContain("2790351", System.Text.Encoding.ASCII.GetString(stored), StringComparison.Ordinal);
        Assert.Equal("279035121518989", _vault.Open(stored, mine, "ins"));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => _vault.Open(stored, theirs, "ins"));
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => _vault.Open(stored, mine, "phone"));
        stored[^1] ^= 1;
        Assert.ThrowsAny<System.Security.Cryptography.CryptographicException>(() => _vault.Open(stored, mine, "ins"));
    }

    private static string? CodeOf(Action act)
    {
        try
        {
            act();
            return null;
        }
        catch (RefusedException refused)
        {
            return refused.Refusal.Code;
        }
    }

    private void Fetch(Patient patient)
    {
        Nir.TryParse(Someone.Nir, out var nir);
        patient.Fetch(nir!, _vault, _act);
    }

    private Patient Qualified()
    {
        var patient = Someone.Patient();
        Fetch(patient);
        patient.Check(IdentityDocument.IdentityCard, _act);
        return patient;
    }
}
