using NodaTime;
using Relais.Documents.Contract;
using Relais.Kernel;

namespace Relais.Documents.Prescriptions;

/// <summary>What a prescriber prescribes to a patient.</summary>
/// <remarks>Draft → Signed → Revoked. A signed one is corrected by another that replaces and revokes it.</remarks>
internal sealed class Prescription
{
    public const int MaxContent = 60_000;
    public const int MaxWhy = 500;

    private Prescription()
    {
    }

    public PrescriptionId Id { get; private init; } = PrescriptionId.New();

    /// <summary>What it was prescribed about.</summary>
    public Guid Occasion { get; private init; }
    public PatientId Patient { get; private init; }
    public ProfessionalId Author { get; private init; }
    public PrescriptionKind Kind { get; private init; }
    public PrescriptionState State { get; private set; }

    /// <summary><see cref="PrescriptionContent"/> as JSON.</summary>
    public string Content { get; private set; } = "";
    public Instant UpdatedAt { get; private set; }
    public long Version { get; private set; }

    /// <summary>The one that it corrects, revoked when this one is signed.</summary>
    public PrescriptionId? Replaces { get; private init; }

    /// <summary>The edition of the database of drugs against which it was checked when it was signed.</summary>
    public int? Edition { get; private set; }
    public Instant? SignedAt { get; private set; }

    /// <summary>What the QR code leads to: 128 random bits.</summary>
    public string? Code { get; private set; }
    public FileId? File { get; private set; }
    public Guid? Key { get; private set; }

    /// <summary>What was signed, as bytes of JSON.</summary>
    public byte[]? Statement { get; private set; }

    /// <summary>CMS, beside the statement.</summary>
    public byte[]? Signature { get; private set; }
    public Instant? RevokedAt { get; private set; }
    public string? RevokedWhy { get; private set; }

    public PrescriptionContent Read() => PrescriptionContent.FromJson(Content);

    public static Prescription Begin(PrescribingOccasion occasion, PrescriptionContent content, Prescription? replaced, Act act)
    {
        RefusedException.ThrowIf(occasion.WhyNot ?? replaced?.WhyNotCorrect(act));
        var begun = new Prescription { Occasion = occasion.Id, Patient = occasion.Patient, Author = act.By, Kind = content.Kind, Replaces = replaced?.Id };
        begun.Hold(content, act);
        return begun;
    }

    public void Write(PrescriptionContent content, long version, Act act)
    {
        RefusedException.ThrowIf(WhyNotWrite(act) ?? (version != Version ? PrescriptionRefusals.ChangedMeanwhile : null));
        RefusedException.ThrowIf(content.Lines.Count > PrescriptionContent.MostLines ? PrescriptionRefusals.TooManyLines : null);
        Hold(content, act);
    }

    /// <summary>Keeps what is typed while one writes, for whoever read this version: the version stays, as nothing else was read.</summary>
    public void KeepTyped(PrescriptionContent content, long version, Act act)
    {
        Write(content, version, act);
        Version = version;
    }

    public Refusal? WhyNotWrite(Act act) =>
        act.By != Author ? PrescriptionRefusals.NotYours
        : State is not PrescriptionState.Draft ? PrescriptionRefusals.AlreadySigned
        : null;

    public void Sign(PrescriptionSeal seal, int? edition, Act act)
    {
        RefusedException.ThrowIf(WhyNotWrite(act));
        (State, SignedAt, Edition, UpdatedAt) = (PrescriptionState.Signed, act.At, edition, act.At);
        (Code, File, Key, Statement, Signature) = (seal.Code, seal.File, seal.Key, seal.Statement, seal.Signature);
        Version++;
    }

    public void Revoke(string? why, Act act)
    {
        RefusedException.ThrowIf(WhyNotCorrect(act) ?? (string.IsNullOrWhiteSpace(why) ? PrescriptionRefusals.ReasonMissing : null));
        (State, RevokedAt, RevokedWhy) = (PrescriptionState.Revoked, act.At, why!.Trim() is { Length: > MaxWhy } text ? text[..MaxWhy] : why.Trim());
        Version++;
    }

    /// <summary>Why it is neither corrected nor revoked, or null.</summary>
    public Refusal? WhyNotCorrect(Act act) =>
        act.By != Author ? PrescriptionRefusals.NotYours
        : State is PrescriptionState.Draft ? PrescriptionRefusals.NotSigned
        : State is PrescriptionState.Revoked ? PrescriptionRefusals.AlreadyRevoked
        : null;

    private void Hold(PrescriptionContent content, Act act)
    {
        var json = content.ToJson();
        RefusedException.ThrowIf(json.Length > MaxContent ? PrescriptionRefusals.TooLong : null);
        (Content, UpdatedAt) = (json, act.At);
        Version++;
    }
}

/// <summary>What signing adds to a prescription.</summary>
/// <param name="Code">What the QR code leads to.</param>
/// <param name="File">The PDF.</param>
/// <param name="Key">The signing key.</param>
/// <param name="Statement">What was signed.</param>
/// <param name="Signature">CMS.</param>
internal sealed record PrescriptionSeal(string Code, FileId File, Guid Key, byte[] Statement, byte[] Signature);
