using NodaTime;
using NodaTime.Text;
using Relais.Kernel;
using Relais.Patients.Contract;

namespace Relais.Patients;

/// <summary>A person who is cared for, known by the traits of the INS and seen only through a relation.</summary>
/// <remarks>
/// The status is never stored: it derives from two facts, fetched from INSi and checked against a document, and from the doubts that lock it.
/// A change of a strict trait forgets both facts, a doubt forgets the document: the identity has to be checked again.
/// </remarks>
internal sealed class Patient
{
    public const string InsColumn = "ins";
    public const string PhoneColumn = "phone";

    private Patient()
    {
    }

    public PatientId Id { get; private init; } = PatientId.New();
    public string BirthName { get; private set; } = "";
    public string FirstNames { get; private set; } = "";
    public string FirstName { get; private set; } = "";
    public LocalDate BirthDate { get; private set; }
    public Sex Sex { get; private set; }
    public string? BirthPlace { get; private set; }
    public string? UsedName { get; private set; }
    public string? UsedFirstName { get; private set; }
    public byte[]? InsSealed { get; private set; }
    public byte[]? InsIndex { get; private set; }
    public string? Commune { get; private set; }
    public byte[]? PhoneSealed { get; private set; }

    /// <summary>When INSi last confirmed the traits and the number, or null.</summary>
    public Instant? FetchedAt { get; private set; }
    public IdentityDocument? Document { get; private set; }
    public ProfessionalId? CheckedBy { get; private set; }
    public Instant? CheckedAt { get; private set; }
    public IdentityDoubt Doubts { get; private set; }
    public ProfessionalId RegisteredBy { get; private init; }
    public Instant RegisteredAt { get; private init; }
    public int Version { get; private set; }

    /// <summary>Birth name then first names, folded, and the id, which makes it unique: the order of lists.</summary>
    public string SortKey { get; private set; } = "";

    /// <summary>Every name, folded, a space before each word: what a typed word is looked up in.</summary>
    public string SearchKey { get; private set; } = "";

    /// <summary>Birth name and first name folded, in the order of the alphabet, so that swapping them changes nothing.</summary>
    public string NameKey { get; private set; } = "";

    public IdentityStatus Status => IdentityRules.StatusOf(FetchedAt is not null, CheckedAt is not null, Doubts);

    /// <summary>A new patient; the traits are clean and without fault.</summary>
    public static Patient Register(PatientTraits traits, PatientVault vault, Act act, PatientId? id = null)
    {
        var patient = new Patient { Id = id ?? PatientId.New(), RegisteredBy = act.By, RegisteredAt = act.At };
        patient.Take(traits, vault);
        return patient;
    }

    /// <summary>Corrects the traits. A strict trait that changes is remembered, and the identity is to be checked again.</summary>
    public IReadOnlyList<TraitChange> Correct(PatientTraits traits, PatientVault vault, Act act)
    {
        RefusedException.ThrowIf(Traits(vault) == traits ? PatientRefusals.NothingChanged : null);
        var changes = StrictChanges(traits, act);
        var before = InsIndex;
        Take(traits, vault);
        if (changes.Count > 0 || !(before ?? []).AsSpan().SequenceEqual(InsIndex ?? []))
        {
            Downgrade();
        }

        return changes;
    }

    public Refusal? WhyNotCheck(IdentityDocument document, Act act) =>
        IdentityRules.WhyNotCheck(document, BirthDate, IdentityRules.LatestToday(act.At), Doubts);

    /// <summary>Someone compared the traits with a document of high confidence.</summary>
    public void Check(IdentityDocument document, Act act)
    {
        RefusedException.ThrowIf(WhyNotCheck(document, act));
        (Document, CheckedBy, CheckedAt) = (document, act.By, act.At);
        Version++;
    }

    /// <summary>INSi confirmed the traits and gave the number.</summary>
    public void Fetch(Nir nir, PatientVault vault, Act act)
    {
        RefusedException.ThrowIf(Doubts is IdentityDoubt.None ? null : PatientRefusals.DoubtLocks);
        TakeIns(nir, vault);
        FetchedAt = act.At;
        Version++;
    }

    /// <summary>Signals a doubt; what had been checked no longer counts, even once the doubt is lifted.</summary>
    public void Doubt(IdentityDoubt doubt)
    {
        RefusedException.ThrowIf(doubt is IdentityDoubt.None ? PatientRefusals.NoDoubt : null);
        Doubts |= doubt;
        (Document, CheckedBy, CheckedAt) = (null, null, null);
        Version++;
    }

    /// <summary>Lifts every doubt.</summary>
    public void LiftDoubts()
    {
        RefusedException.ThrowIf(Doubts is IdentityDoubt.None ? PatientRefusals.NoDoubt : null);
        Doubts = IdentityDoubt.None;
        Version++;
    }

    /// <summary>The number, which only a qualified identity may show or transmit.</summary>
    public Nir? ShownIns(PatientVault vault) =>
        Status is IdentityStatus.Qualified && Nir.TryParse(vault.Open(InsSealed, Id, InsColumn), out var nir) ? nir : null;

    public PatientTraits Traits(PatientVault vault) => new(
        BirthName, FirstNames, BirthDate, Sex, BirthPlace, UsedName, UsedFirstName, vault.Open(InsSealed, Id, InsColumn), Commune, vault.Open(PhoneSealed, Id, PhoneColumn));

    private List<TraitChange> StrictChanges(PatientTraits traits, Act act)
    {
        (StrictTrait Trait, string? Old, string? New)[] strict =
        [
            (StrictTrait.BirthName, BirthName, traits.BirthName),
            (StrictTrait.FirstNames, FirstNames, traits.FirstNames),
            (StrictTrait.BirthDate, LocalDatePattern.Iso.Format(BirthDate), LocalDatePattern.Iso.Format(traits.BirthDate)),
            (StrictTrait.Sex, Sex.ToString(), traits.Sex.ToString()),
            (StrictTrait.BirthPlace, BirthPlace, traits.BirthPlace),
        ];
        return [.. strict.Where(s => s.Old != s.New).Select(s => TraitChange.Of(Id, s.Trait, s.Old, s.New, act))];
    }

    private void Downgrade()
    {
        FetchedAt = null;
        (Document, CheckedBy, CheckedAt) = (null, null, null);
    }

    private void Take(PatientTraits traits, PatientVault vault)
    {
        (BirthName, FirstNames, BirthDate, Sex, BirthPlace) = (traits.BirthName, traits.FirstNames, traits.BirthDate, traits.Sex, traits.BirthPlace);
        FirstName = traits.FirstNames.Split(' ')[0];
        (UsedName, UsedFirstName, Commune) = (traits.UsedName, traits.UsedFirstName, traits.Commune);
        PhoneSealed = vault.Seal(PhoneNumber.TryParse(traits.Phone, out var phone) ? phone.E164 : null, Id, PhoneColumn);
        TakeIns(Nir.TryParse(traits.Ins, out var nir) ? nir : null, vault);
        SortKey = $"{Folded.Of($"{BirthName} {FirstNames}")} {Id.Value:N}";
        SearchKey = " " + Folded.Of($"{BirthName} {FirstNames} {UsedName} {UsedFirstName}");
        NameKey = PersonName.KeyOf(BirthName, FirstName);
        Version++;
    }

    private void TakeIns(Nir? nir, PatientVault vault) =>
        (InsSealed, InsIndex) = (vault.Seal(nir?.Characters, Id, InsColumn), nir is null ? null : vault.IndexOf(nir));
}
