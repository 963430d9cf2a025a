using NodaTime;
using Relais.Documents.Prescriptions.Writing;
using Relais.Kernel;
using Relais.Ui.Time;

namespace Relais.Documents.Prescriptions.Paper;

/// <summary>A prescription ready to be set on paper: sentences alone.</summary>
/// <param name="Title">What it is.</param>
/// <param name="VerifyUrl">What its QR code leads to.</param>
/// <param name="SignedOn">«22 novembre 2026 à 9 h 12».</param>
/// <param name="Day">«22 novembre 2026».</param>
public sealed record PrescriptionSheet(string Title, string VerifyUrl, string SignedOn, string Day)
{
    /// <summary>Who prescribes, and where: a line each.</summary>
    public IReadOnlyList<string> Prescriber { get; init; } = [];

    /// <summary>Name alone, for the signature.</summary>
    public string PrescriberName { get; init; } = "";

    /// <summary>RPPS, or empty.</summary>
    public string Rpps { get; init; } = "";

    /// <summary>Structure, its place and its phone: a line each.</summary>
    public IReadOnlyList<string> Structure { get; init; } = [];

    /// <summary>FINESS or AM, or empty.</summary>
    public string StructureNumber { get; init; } = "";

    /// <summary>«LE GOFF Yann».</summary>
    public string Patient { get; init; } = "";

    /// <summary>«né le 12 mars 1961, 65 ans».</summary>
    public string Born { get; init; } = "";

    /// <summary>Weight and height, or empty.</summary>
    public string Build { get; init; } = "";

    /// <summary>Numéro d’immatriculation as typed, or empty.</summary>
    public string InsuredNumber { get; init; } = "";

    /// <summary>The insured person when another, or empty.</summary>
    public string InsuredName { get; init; } = "";

    /// <summary>Of the patient, or empty.</summary>
    public string Address { get; init; } = "";

    /// <summary>Each ground and whether it is the one.</summary>
    public IReadOnlyList<(string Label, bool IsChosen)> Covers { get; init; } = [];

    /// <summary>Day of the accident, or empty.</summary>
    public string AccidentOn { get; init; } = "";

    /// <summary>Of the therapeutic sheet, or empty.</summary>
    public string Indication { get; init; } = "";

    /// <summary>Last day of the next consultation, or empty.</summary>
    public string NextConsultationBy { get; init; } = "";

    /// <summary>More words of the prescriber, or empty.</summary>
    public string Note { get; init; } = "";

    /// <summary>That the drugs are those of a demonstration, or empty.</summary>
    public string Sample { get; init; } = "";

    /// <summary>Whether it has two zones.</summary>
    public bool IsBizone { get; init; }

    /// <summary>The products.</summary>
    public IReadOnlyList<SheetLine> Lines { get; init; } = [];

    /// <summary>Those of a zone.</summary>
    public IEnumerable<SheetLine> Zone(bool isForLongIllness) => Lines.Where(line => line.IsForLongIllness == isForLongIllness);

    internal static PrescriptionSheet Of(PrescriptionRead read, string url, Instant at)
    {
        var (content, by, patient) = (read.Content, read.By, read.Patient);
        var zone = DateTimeZoneProviders.Tzdb[read.Occasion.Zone];
        var day = FrenchTime.Date(read.Today);
        string?[] structure = [read.Place?.Name, read.Place?.CommuneName, PhoneNumber.TryParse(read.Place?.Phone, out var phone) ? phone.ToString() : null];
        return new(content.Kind.Label(), url, $"{day} à {at.InZone(zone).ToString("H' h 'mm", System.Globalization.CultureInfo.InvariantCulture)}", day)
        {
            Prescriber = [by.Name, by.Trade],
            PrescriberName = by.Name,
            Rpps = by.Rpps ?? "",
            Structure = [.. structure.OfType<string>()],
            StructureNumber = content.StructureNumber ?? "",
            Patient = patient.UsedName is { Length: > 0 } used && !string.Equals(used, patient.BirthName, StringComparison.OrdinalIgnoreCase) ? $"{patient.Name} (nom utilisé : {used.ToUpperInvariant()})" : patient.Name,
            Born = $"{patient.Born} le {FrenchTime.Date(patient.BirthDate)}, {patient.AgeOn(read.Today)}",
            Build = string.Join(", ", new[] { content.Weight is { } weight ? $"{weight} kg" : null, content.Height is { } height ? $"{height} cm" : null }.OfType<string>()),
            InsuredNumber = content.InsuredNumber ?? "",
            InsuredName = content.InsuredName ?? "",
            Address = content.Address ?? "",
            Covers = [.. Enum.GetValues<CoverGround>().Select(ground => (ground.Label(), ground == content.Cover))],
            AccidentOn = content.Cover is CoverGround.WorkAccident ? DayOf(content.AccidentOn) : "",
            Indication = content.Indication ?? "",
            NextConsultationBy = DayOf(content.NextConsultationBy),
            Note = content.Note ?? "",
            Sample = read.Drugs is { IsSample: true } ? "Démonstration : sans valeur." : "",
            IsBizone = content.Kind is PrescriptionKind.Bizone,
            Lines = [.. content.Lines.Select(SheetLine.Of)],
        };
    }

    private static string DayOf(string? text) => PrescriptionContent.Day(text) is { } day ? FrenchTime.Date(day) : "";
}

/// <summary>A product on paper.</summary>
/// <param name="Name">As the database names it.</param>
/// <param name="Substances">DCI, or empty.</param>
/// <param name="How">Route and posology.</param>
/// <param name="HowLong">Duration, quantity, renewals.</param>
public sealed record SheetLine(string Name, string Substances, string How, string HowLong)
{
    /// <summary>Médicament, produit or prestation.</summary>
    public string Nature { get; init; } = "";

    /// <summary>Form, or empty.</summary>
    public string Form { get; init; } = "";

    /// <summary>Voie d’administration, or empty.</summary>
    public string Route { get; init; } = "";

    /// <summary>Posology.</summary>
    public string Posology { get; init; } = "";

    /// <summary>Duration.</summary>
    public string Duration { get; init; } = "";

    /// <summary>Quantity, or empty.</summary>
    public string Quantity { get; init; } = "";

    /// <summary>«Non renouvelable», «À renouveler 2 fois», or empty: nothing is said.</summary>
    public string Renewal { get; init; } = "";

    /// <summary>Upper zone.</summary>
    public bool IsForLongIllness { get; init; }

    /// <summary>«NR».</summary>
    public bool IsNotReimbursed { get; init; }

    /// <summary>Whether it renews a treatment.</summary>
    public bool IsRenewal { get; init; }

    /// <summary>«le 2 mars 2026, CHU de …», or empty.</summary>
    public string Begun { get; init; } = "";

    /// <summary>Whether the examinations demanded were made.</summary>
    public bool IsMonitored { get; init; }

    internal static SheetLine Of(PrescriptionLine line)
    {
        var renewal = line.Renewals switch { null => "", 0 => "Non renouvelable", 1 => "À renouveler une fois", { } times => $"À renouveler {times} fois" };
        var begun = PrescriptionContent.Day(line.BegunOn) is { } day ? $"le {FrenchTime.Date(day)}" : null;
        return new(
            line.Name,
            line.Substances ?? "",
            string.Join(", ", new[] { line.Posology, line.Route is { } route ? $"voie {route}" : null }.OfType<string>()),
            string.Join(". ", new[] { line.DurationText is { } duration ? $"Pendant {duration}" : null, line.Quantity, renewal.Length > 0 ? renewal : null }.OfType<string>()))
        {
            Nature = line.Nature.Label(),
            Form = line.Form ?? "",
            Route = line.Route ?? "",
            Posology = line.Posology ?? "",
            Duration = line.DurationText ?? "",
            Quantity = line.Quantity ?? "",
            Renewal = renewal,
            IsForLongIllness = line.IsForLongIllness,
            IsNotReimbursed = line.IsNotReimbursed,
            IsRenewal = line.IsRenewal,
            Begun = string.Join(", ", new[] { begun, line.BegunAt }.OfType<string>()),
            IsMonitored = line.IsMonitored,
        };
    }
}
