using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Patients;

/// <summary>What patients' records tell the other capabilities.</summary>
internal sealed class PatientRecords(RelaisDb db, IEnumerable<IPatientRelation> relations, IDirectory directory, PatientVault vault) : IPatients
{
    public async Task<IReadOnlyDictionary<PatientId, PatientName>> NamesAsync(IReadOnlyCollection<PatientId> ids, Act act, CancellationToken ct) =>
        ids.Count == 0
            ? new Dictionary<PatientId, PatientName>()
            : (await db.PatientsVisibleTo(act, relations, ids).AsNoTracking().NamesAsync(ct)).ToDictionary(name => name.Id);

    public async Task<PatientIdentity?> ForDocumentAsync(PatientId id, Act act, CancellationToken ct)
    {
        var patient = await db.PatientsVisibleTo(act, relations, [id]).AsNoTracking().SingleOrDefaultAsync(ct);
        return patient is null ? null : new(patient.Traits(vault) with { Ins = patient.ShownIns(vault)?.Characters }, patient.Status);
    }

    public async Task<IReadOnlyDictionary<PatientId, PatientTraitsCounted>> ForFiguresAsync(IReadOnlyCollection<PatientId> ids, CancellationToken ct) =>
        await db.PatientsCounted(ids).Select(p => new { p.Id, p.BirthDate, p.Sex, p.Commune })
            .ToDictionaryAsync(p => p.Id, p => new PatientTraitsCounted(p.BirthDate, p.Sex, p.Commune), ct);

    public async Task<IReadOnlyList<PatientName>> FindAsync(string typed, int most, Act act, CancellationToken ct)
    {
        var search = TypedSearch.Of(typed);
        return search.IsEmpty
            ? []
            : await db.PatientsVisibleTo(act, relations).AsNoTracking().Matching(search, vault)
                .OrderBy(p => p.SortKey).Take(most).NamesAsync(ct);
    }

    public async Task<Registration> RegisterAsync(PatientTraits traits, bool evenIfAlike, Act act, CancellationToken ct)
    {
        var clean = TraitRules.Clean(traits);
        RefusedException.ThrowIf(TraitRules.WhyNot(clean, act.At)?.Refusal ?? await directory.WhyNotCommuneAsync(clean.Commune, ct));
        if (!evenIfAlike && await AlikeAsync(clean, act, ct) is { Count: > 0 } alike)
        {
            alike.ForEach(shown => db.Record(act, "patient.compare", $"patient/{shown.Id}", shown.Id));
            return new(null, alike);
        }

        var patient = Patient.Register(clean, vault, act);
        db.Add(patient);
        db.Add(CareRelation.Of(patient.Id, PatientAccess.CarerOf(act), CareBasis.Requester, act.At));
        db.Record(act, "patient.register", $"patient/{patient.Id}", patient.Id);
        return new(patient.Id, []);
    }

    /// <summary>Those that this person may see and that may be the same person, the most alike first.</summary>
    private async Task<List<PatientName>> AlikeAsync(PatientTraits traits, Act act, CancellationToken ct)
    {
        var ins = Nir.TryParse(traits.Ins, out var nir) ? vault.IndexOf(nir) : null;
        var typed = PersonName.Of(traits);
        var candidates = await db.PatientsWorthComparingAsync(traits, ins, act, relations, ct);
        var alike = candidates
            .Select(p => (p.Id, Degree: ins is not null && ins.AsSpan().SequenceEqual(p.InsIndex)
                ? LikenessDegree.Probable
                : Likeness.Between(typed, PersonName.Of(p.BirthName, p.FirstName, p.UsedName, p.UsedFirstName, p.BirthDate)).Degree))
            .Where(p => p.Degree is not LikenessDegree.None)
            .OrderByDescending(p => p.Degree)
            .Select(p => p.Id)
            .ToList();
        if (alike.Count == 0)
        {
            return [];
        }

        var names = await NamesAsync(alike, act, ct);
        return alike.ConvertAll(id => names[id]);
    }
}
