using Relais.Directory.Contract;
using Relais.Documents.Contract;
using Relais.Patients.Contract;
using Relais.Requests.Intake;

namespace Relais.Requests.Answering.Exchange;

/// <summary>People and places of a request as documents name them.</summary>
internal static class PaperPeople
{
    private const string OneDoctor = "SA07";

    public static DocumentPatient PatientOf(PaperFacts facts)
    {
        var traits = facts.Patient.Traits;
        return new(facts.Request.Patient.Value, traits.BirthName, traits.FirstNames, traits.BirthDate, SexOf(traits.Sex))
        {
            UsedName = traits.UsedName,
            UsedFirstName = traits.UsedFirstName,
            BirthPlace = traits.BirthPlace,
            BirthPlaceName = NameOf(facts, traits.BirthPlace),
            IsQualified = facts.Patient.Status is IdentityStatus.Qualified,
            Ins = traits.Ins,
            IsInvented = facts.IsInvented,
            City = NameOf(facts, traits.Commune),
            Phone = traits.Phone,
        };
    }

    public static DocumentProfessional ProfessionalOf(Person person, DocumentPlace? place) =>
        new(person.Title, person.FirstName, person.LastName, person.Profession, person.Speciality) { Rpps = person.Rpps, Trade = person.Trade, Phone = person.Phone, Place = place };

    /// <summary>The requester's place: their structure, what they said of it, or the practice that bears their name.</summary>
    public static DocumentPlace RequesterPlace(PaperFacts facts) =>
        facts.AuthorPlace is { } known ? PlaceOf(known, facts)
        : facts.Contact is { Structure: { Length: > 0 } typed } contact ? Typed(typed, contact)
        : new DocumentPlace($"Cabinet {facts.Author.Name}", OneDoctor, ActivitySectors.Label(OneDoctor)!) { Phone = facts.Author.Phone };

    public static DocumentPlace PlaceOf(StructureCard structure, PaperFacts facts) =>
        new(structure.Name, structure.ActivitySector, ActivitySectors.Label(structure.ActivitySector) ?? structure.Kind.Word())
        {
            Finess = structure.Finess,
            Address = [.. LinesOf(structure, facts)],
            Phone = structure.Phone,
            IsEstablishment = structure.Kind is StructureKind.Establishment,
        };

    /// <summary>Who keeps the request: the requester's structure, or the team's when the first has no national number, which a custodian must have.</summary>
    public static DocumentPlace KeeperOf(DocumentPlace place, PaperFacts facts) => place.Finess is null && facts.Home.Finess is not null ? PlaceOf(facts.Home, facts) : place;

    /// <summary>Somebody of whom only a name was given.</summary>
    public static DocumentProfessional Named(string name) => new("", "", name, "", null);

    private static DocumentPlace Typed(string name, Contact contact) =>
        new(name, OneDoctor, ActivitySectors.Label(OneDoctor)!) { Phone = contact.Phone, Address = contact.Commune is { Length: > 0 } town ? [town] : [] };

    private static IEnumerable<string> LinesOf(StructureCard structure, PaperFacts facts)
    {
        foreach (var line in (structure.Address ?? "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            yield return line;
        }

        if (structure.Commune is { } code && facts.Communes.GetValueOrDefault(code) is { } commune)
        {
            yield return $"{(commune.PostCodes.Count > 0 ? commune.PostCodes[0] : "")} {commune.Name}".Trim();
        }
    }

    private static string? NameOf(PaperFacts facts, string? commune) => commune is null ? null : facts.Communes.GetValueOrDefault(commune)?.Name;

    private static DocumentSex SexOf(Sex sex) => sex switch
    {
        Sex.Female => DocumentSex.Female,
        Sex.Male => DocumentSex.Male,
        Sex.Unknown => DocumentSex.Unknown,
        _ => throw new ArgumentOutOfRangeException(nameof(sex)),
    };
}
