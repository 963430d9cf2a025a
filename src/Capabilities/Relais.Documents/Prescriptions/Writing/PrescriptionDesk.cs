using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Documents.Catalogues;
using Relais.Documents.Contract;
using Relais.Documents.Drugs;
using Relais.Documents.Prescriptions.Checks;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;

namespace Relais.Documents.Prescriptions.Writing;

/// <summary>A prescription with all that its page, its paper and its checks need.</summary>
/// <param name="Prescription">Itself.</param>
/// <param name="Content">What is prescribed.</param>
/// <param name="Occasion">What it is about.</param>
/// <param name="Patient">For whom.</param>
/// <param name="By">Who prescribes.</param>
internal sealed record PrescriptionRead(Prescription Prescription, PrescriptionContent Content, PrescribingOccasion Occasion, PatientName Patient, Person By)
{
    /// <summary>Where the prescriber works now, or null.</summary>
    public StructureCard? Place { get; init; }

    /// <summary>The edition of the drugs in force, or null when none was imported.</summary>
    public DrugEdition? Drugs { get; init; }

    /// <summary>What the checks find today.</summary>
    public IReadOnlyList<Finding> Findings { get; init; } = [];

    public LocalDate Today { get; init; }

    public bool IsBlocked => Findings.Any(finding => finding.IsBlocking);
}

/// <summary>Reads a prescription for who wrote it, and checks it against the drugs in force.</summary>
internal sealed class PrescriptionDesk(RelaisDb db, DrugSearch drugs, IPatients patients, IDirectory directory, IPrescribingOccasions occasions)
{
    public async Task<PrescriptionRead?> OpenAsync(Prescription? prescription, Act act, CancellationToken ct)
    {
        if (prescription is null || await occasions.FindAsync(prescription.Occasion, act, ct) is not { } occasion
            || (await patients.NamesAsync([prescription.Patient], act, ct)).GetValueOrDefault(prescription.Patient) is not { } patient)
        {
            return null;
        }

        var by = (await directory.PeopleAsync([prescription.Author], ct))[prescription.Author];
        var place = await PlaceAsync(act, ct);
        var edition = await db.Set<DrugEdition>().AsNoTracking().Where(e => e.State == CatalogueState.Published).OrderByDescending(e => e.Number).FirstOrDefaultAsync(ct);
        var read = new PrescriptionRead(prescription, prescription.Read(), occasion, patient, by)
        {
            Place = place,
            Drugs = edition,
            Today = act.At.InZone(DateTimeZoneProviders.Tzdb[occasion.Zone]).Date,
        };
        return read with { Findings = PrescriptionChecks.Of(read.Content, await FactsAsync(read.Content, edition, ct), PrescriberOf(by, place), read.Today) };
    }

    public Task<PrescribingOccasion?> OccasionAsync(Guid id, Act act, CancellationToken ct) => occasions.FindAsync(id, act, ct);

    public Task JoinAsync(Guid occasion, FileId pdf, string words, Act act, CancellationToken ct) => occasions.JoinAsync(occasion, pdf, words, act, ct);

    /// <summary>A line for a drug in force, or null when there is no such drug.</summary>
    public async Task<PrescriptionLine?> LineOfAsync(string cis, CancellationToken ct)
    {
        var edition = await db.LastDrugEditionAsync(ct);
        return edition is { } number && await drugs.OfAsync(cis, number, ct) is { } drug
            ? new PrescriptionLine
            {
                Cis = drug.Cis,
                Name = drug.Name,
                Substances = string.Join(", ", drug.SubstanceList),
                Form = drug.Form,
                Route = string.Join(", ", drug.RouteList),
            }
            : null;
    }

    internal static Prescriber PrescriberOf(Person by, StructureCard? place) =>
        new(by.Profession, by.Speciality, place?.Kind is StructureKind.Establishment, by.Rpps is not null);

    // A team of specialised care is no place of care: the prescriber works in their hospital, or else in their practice.
    private async Task<StructureCard?> PlaceAsync(Act act, CancellationToken ct)
    {
        StructureId[] own = [.. act.Grants.Select(grant => grant.Structure).Concat(act.Place is { } chosen ? [chosen] : Array.Empty<StructureId>()).Distinct()];
        var places = await directory.StructuresAsync(own, ct);
        return act.Place is { } at && places.GetValueOrDefault(at) is { Kind: not (StructureKind.SpecialisedCareTeam or StructureKind.TerritorialCommunity or StructureKind.CoordinationSupport) } place
            ? place
            : places.Values.OrderByDescending(card => card.Kind is StructureKind.Establishment).ThenByDescending(card => card.Kind is StructureKind.Practice or StructureKind.HealthHouse or StructureKind.HealthCentre or StructureKind.ExpertCentre)
                .ThenBy(card => card.Name, StringComparer.Ordinal).FirstOrDefault();
    }

    private async Task<IReadOnlyDictionary<string, DrugFacts>> FactsAsync(PrescriptionContent content, DrugEdition? edition, CancellationToken ct)
    {
        var codes = content.Lines.Select(line => line.Cis).OfType<string>().Distinct().ToList();
        return edition is null || codes.Count == 0
            ? new Dictionary<string, DrugFacts>()
            : await db.DrugsOf(edition.Number).Where(drug => codes.Contains(drug.Cis)).ToDictionaryAsync(drug => drug.Cis, drug => new DrugFacts(drug.ConditionList, drug.IsMarketed), ct);
    }
}
