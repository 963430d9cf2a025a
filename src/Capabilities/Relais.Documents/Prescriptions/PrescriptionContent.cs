using System.Text.Json;
using System.Text.Json.Serialization;
using NodaTime;
using NodaTime.Text;

namespace Relais.Documents.Prescriptions;

/// <summary>What is prescribed, as the form holds it and as it is signed. Days are written «aaaa-mm-jj».</summary>
public sealed record PrescriptionContent
{
    public const int MostLines = 12;
    public const int MaxText = 500;

    internal static readonly JsonSerializerOptions Json = new() { Converters = { new JsonStringEnumConverter() }, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull };

    public required PrescriptionKind Kind { get; init; }
    public IReadOnlyList<PrescriptionLine> Lines { get; init; } = [];

    /// <summary>Numéro d’immatriculation, typed by the prescriber: Relais never sends one that is not qualified.</summary>
    public string? InsuredNumber { get; init; }

    /// <summary>The insured person, when not the patient.</summary>
    public string? InsuredName { get; init; }
    public string? Address { get; init; }

    /// <summary>N° de la structure (FINESS ou AM), typed by the prescriber.</summary>
    public string? StructureNumber { get; init; }
    public string? Weight { get; init; }
    public string? Height { get; init; }
    public CoverGround Cover { get; init; }
    public string? AccidentOn { get; init; }

    /// <summary>The indication of the fiche d’information thérapeutique, on an exception prescription.</summary>
    public string? Indication { get; init; }

    /// <summary>Whether the prescriber attests that it conforms to that sheet.</summary>
    public bool Conforms { get; init; }

    /// <summary>Date limite de la prochaine consultation.</summary>
    public string? NextConsultationBy { get; init; }
    public string? Note { get; init; }

    public static LocalDate? Day(string? text) => LocalDatePattern.Iso.Parse(text ?? "") is { Success: true, Value: var day } ? day : null;

    public static PrescriptionContent FromJson(string json) => JsonSerializer.Deserialize<PrescriptionContent>(json, Json)!;

    public string ToJson() => JsonSerializer.Serialize(this, Json);
}

/// <summary>One product of a prescription.</summary>
public sealed record PrescriptionLine
{
    /// <summary>Its code in the database of drugs, or null for what is not there.</summary>
    public string? Cis { get; init; }

    /// <summary>As the database names it, or as typed.</summary>
    public required string Name { get; init; }

    /// <summary>Substances (DCI) with their dosage.</summary>
    public string? Substances { get; init; }
    public ProductNature Nature { get; init; }
    public string? Form { get; init; }
    public string? Route { get; init; }
    public string? Posology { get; init; }
    public int? Duration { get; init; }
    public DurationUnit Unit { get; init; } = DurationUnit.Months;

    /// <summary>How often it may be renewed, or null: nothing is said of it.</summary>
    public int? Renewals { get; init; }
    public string? Quantity { get; init; }

    /// <summary>Treats the long illness: the upper zone of a bizone prescription.</summary>
    public bool IsForLongIllness { get; init; }

    /// <summary>Outside the indications that the insurance pays for: «NR».</summary>
    public bool IsNotReimbursed { get; init; }

    /// <summary>Renews a treatment that another prescription began.</summary>
    public bool IsRenewal { get; init; }
    public string? BegunOn { get; init; }

    /// <summary>The establishment where it was begun.</summary>
    public string? BegunAt { get; init; }

    /// <summary>The examinations that the drug demands were made.</summary>
    public bool IsMonitored { get; init; }

    /// <summary>In days, a month counting thirty.</summary>
    [JsonIgnore]
    public int? Days => Duration is { } number ? number * Unit switch { DurationUnit.Days => 1, DurationUnit.Weeks => 7, _ => 30 } : null;

    /// <summary>«6 mois», or null.</summary>
    [JsonIgnore]
    public string? DurationText => Duration is { } number ? Unit.Counted(number) : null;
}
