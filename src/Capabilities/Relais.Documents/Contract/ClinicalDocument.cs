using NodaTime;

namespace Relais.Documents.Contract;

/// <summary>A document that other software reads: a request for an opinion or the report that answers it.</summary>
public abstract record ClinicalDocument
{
    /// <summary>Which document, and which version of it.</summary>
    public required DocumentVersion Version { get; init; }

    /// <summary>Its title, as people read it.</summary>
    public required string Title { get; init; }

    /// <summary>When its author signed it, with the offset of their place.</summary>
    public required OffsetDateTime At { get; init; }

    /// <summary>About whom.</summary>
    public required DocumentPatient Patient { get; init; }

    /// <summary>Who wrote it and answers for it.</summary>
    public required DocumentProfessional Author { get; init; }

    /// <summary>The organisation that keeps it.</summary>
    public required DocumentPlace Custodian { get; init; }

    /// <summary>To whom it goes.</summary>
    public IReadOnlyList<DocumentProfessional> Recipients { get; init; } = [];

    /// <summary>The patient's family doctor (médecin traitant), or null when unknown.</summary>
    public DocumentProfessional? FamilyDoctor { get; init; }

    /// <summary>Who carries the opinion out: the expert, or the requester while no expert is in charge.</summary>
    public required DocumentProfessional Performer { get; init; }

    /// <summary>When the act began.</summary>
    public required OffsetDateTime ActAt { get; init; }

    /// <summary>Where the patient is cared for meanwhile.</summary>
    public required DocumentPlace Place { get; init; }

    /// <summary>From whom the shared record (DMP) hides it.</summary>
    public DocumentMasks Masks { get; init; }
}

/// <summary>The request of an opinion at a distance: model TLM-DA 2022.01 of the CI-SIS, structured.</summary>
/// <param name="Story">What the requester tells and asks.</param>
/// <param name="Treatments">The treatments, as they were typed, or null when nothing is said of them.</param>
public sealed record OpinionRequestDocument(DocumentStory Story, string? Treatments) : ClinicalDocument;

/// <summary>The report of an opinion at a distance: model TLM-CR 2022.01 of the CI-SIS, which carries the letter as a PDF.</summary>
/// <param name="Pdf">The letter, PDF/A.</param>
public sealed record OpinionReportDocument(byte[] Pdf) : ClinicalDocument;

/// <summary>A document among its versions: replaced, it keeps its series and takes the next number.</summary>
/// <param name="Series">The same for all its versions.</param>
/// <param name="Number">From 1.</param>
public sealed record DocumentVersion(Guid Series, int Number)
{
    /// <summary>The version that this one replaces, or null for the first.</summary>
    public DocumentVersion? Replaced => Number > 1 ? this with { Number = Number - 1 } : null;
}

/// <summary>What a section says, in order: paragraphs, then facts.</summary>
/// <param name="Paragraphs">As written; line ends are kept.</param>
/// <param name="Facts">Questions and their answers.</param>
public sealed record DocumentStory(IReadOnlyList<string> Paragraphs, IReadOnlyList<KeyValuePair<string, string>> Facts);

/// <summary>From whom a document is hidden in the shared record: chosen by the professional, never by default.</summary>
[Flags]
public enum DocumentMasks
{
    /// <summary>From nobody.</summary>
    None = 0,

    /// <summary>Masqué aux professionnels de santé.</summary>
    Professionals = 1,

    /// <summary>Non visible par le patient, until somebody has told him.</summary>
    Patient = 2,

    /// <summary>Non visible par les représentants légaux d’un patient mineur.</summary>
    Guardians = 4,
}
