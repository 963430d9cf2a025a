using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients;
using Relais.Patients.Contract;
using Relais.Scenes.Staging;
using Relais.Scenes.Words;

namespace Relais.Scenes.History;

/// <summary>The invented patients of a team: those whom each requester has already asked about, and new ones.</summary>
internal sealed class PatientRegister(StagedTeam team, PatientVault vault)
{
    private readonly Dictionary<ProfessionalId, List<StagedPatient>> _known = [];
    private readonly Dictionary<string, List<CommuneCard>> _around = [];
    private int _rank;

    public StagedTeam Team => team;

    /// <summary>Patients not stored yet.</summary>
    public List<object> Entities { get; } = [];

    /// <summary>A patient of that age, known to the requester or new.</summary>
    public StagedPatient For(Dice dice, Player author, StagedSectors sectors, Instant at, int youngest, int oldest)
    {
        if (!_known.TryGetValue(author.Id, out var mine))
        {
            _known[author.Id] = mine = [];
        }

        var today = at.InUtc().Date;
        var again = mine.Where(patient => patient.Patient.RegisteredAt < at && AgeOf(patient) >= youngest && AgeOf(patient) <= oldest).ToList();
        if (again.Count > 0 && dice.Chance(team.Returning))
        {
            return dice.Pick(again);
        }

        var born = today.PlusYears(-dice.Between(youngest, Math.Max(youngest, Math.Min(oldest, youngest + 60)))).PlusDays(-dice.Between(1, 360));
        var patient = Register(dice, author, born, Around(author, sectors), at);
        mine.Add(patient);
        return patient;

        int AgeOf(StagedPatient patient) => IdentityRules.AgeOn(today, patient.Birth);
    }

    private static IdentityDocument DocumentOf(int age) => age < 18 ? IdentityDocument.FamilyBook : IdentityDocument.IdentityCard;

    private StagedPatient Register(Dice dice, Player author, LocalDate birth, List<CommuneCard> around, Instant at)
    {
        var commune = dice.Weighed(around, one => one.Population + 50);
        var sex = dice.Chance(0.54) ? Sex.Female : Sex.Male;
        var age = IdentityRules.AgeOn(at.InUtc().Date, birth);
        var first = dice.Pick(FirstNames.Of(sex, age));
        var second = dice.Pick(FirstNames.Of(sex, age));
        var isMarried = sex is Sex.Female && age > 30 && dice.Chance(0.45);
        var act = author.ActAt(at);
        var traits = TraitRules.Clean(new PatientTraits(
            dice.Pick(team.FamilyNames).ToUpperInvariant(),
            (dice.Chance(0.4) && second != first ? $"{first} {second}" : first).ToUpperInvariant(),
            birth,
            sex,
            commune.Code,
            isMarried ? dice.Pick(team.FamilyNames).ToUpperInvariant() : null,
            null,
            null,
            commune.Code,
            dice.Chance(0.7) ? InventedNumbers.Mobile(dice.Below(10_000)) : null));
        var patient = Patient.Register(traits, vault, act, PatientId.From(team.Stage.IdOf("patient", ++_rank)));
        Identify(dice, patient, sex, birth, age, act);
        Entities.Add(patient);
        Entities.Add(CareRelation.Of(patient.Id, author.Id, CareBasis.Requester, at));
        return new StagedPatient(patient, commune.Code, sex, birth);
    }

    private void Identify(Dice dice, Patient patient, Sex sex, LocalDate birth, int age, Act act)
    {
        var luck = dice.Unit();
        if (luck < 0.22 && Nir.TryParse(InventedNumbers.Nir(sex, birth, patient.BirthPlace!, _rank), out var nir))
        {
            patient.Fetch(nir, vault, act);
        }

        if (luck is < 0.18 or > 0.7)
        {
            patient.Check(DocumentOf(age), act);
        }
    }

    /// <summary>The communes of the requester's group of communes that the team answers for.</summary>
    private List<CommuneCard> Around(Player author, StagedSectors sectors)
    {
        if (!_around.TryGetValue(author.Commune.Code, out var around))
        {
            var france = team.Stage.France;
            var epci = france.All.First(commune => commune.Card.Code == author.Commune.Code).Epci;
            around = [.. france.OfEpci(epci).Where(commune => sectors.Holds(commune.Code))];
            _around[author.Commune.Code] = around = around.Count == 0 || epci.Length == 0 ? [author.Commune] : around;
        }

        return around;
    }
}
