using System.Text.Json;
using Microsoft.AspNetCore.Http;
using Relais.Kernel;
using Relais.Patients.Components;
using Relais.Requests.Life;
using Relais.Ui.Components;

namespace Relais.Requests.Asking;

/// <summary>The request form, field by field, as typed: what a draft keeps.</summary>
public sealed class RequestForm
{
    public PatientForm Patient { get; set; } = new();

    /// <summary>A patient already known, instead of the fields above.</summary>
    public Guid? KnownPatient { get; set; }

    /// <summary>The commune of a known patient, when it must be said again.</summary>
    public string? Commune { get; set; }
    public string? Question { get; set; }
    public bool IsUrgent { get; set; }
    public bool WishesVisit { get; set; }
    public bool IsConsented { get; set; }

    /// <summary>A name of <see cref="ConsentMode"/>.</summary>
    public string? ConsentHow { get; set; }

    /// <summary>Whether the team may call the patient by itself.</summary>
    public bool MayBecomeVisit { get; set; }
    public List<Guid> Files { get; set; } = [];

    /// <summary>What was answered to the line's questionnaire, as JSON.</summary>
    public string? Answers { get; set; }

    /// <summary>Who is asked first: an expert's identity, <see cref="Lines.FirstChoice.Nobody"/>, or nothing to leave it to past answers.</summary>
    public string? Correspondent { get; set; }

    /// <summary>The replaced person in whose name it is asked; nobody for oneself.</summary>
    public Guid? InNameOf { get; set; }

    /// <summary>Why the request is sent although the patient is outside what the team takes.</summary>
    public string? Despite { get; set; }

    public IReadOnlyList<FileId> FileIds => Files.ConvertAll(FileId.From);

    internal ConsentMode? Consent => EnumName.Of<ConsentMode>(ConsentHow);

    public string ToJson() => JsonSerializer.Serialize(this);

    public static RequestForm FromJson(string json) => JsonSerializer.Deserialize<RequestForm>(json) ?? new RequestForm();

    public static RequestForm Read(IFormCollection form) => new()
    {
        Patient = ReadPatient(form),
        KnownPatient = Guid.TryParse(Text(form, nameof(KnownPatient)), out var patient) ? patient : null,
        Commune = Text(form, nameof(Commune)),
        Question = Text(form, nameof(Question)),
        IsUrgent = form.ContainsKey("Urgent"),
        WishesVisit = form.ContainsKey(nameof(WishesVisit)),
        IsConsented = form.ContainsKey("Consent"),
        ConsentHow = Text(form, nameof(ConsentHow)),
        MayBecomeVisit = form.ContainsKey(nameof(MayBecomeVisit)),
        Correspondent = Text(form, nameof(Correspondent)),
        InNameOf = Guid.TryParse(Text(form, nameof(InNameOf)), out var replaced) ? replaced : null,
        Despite = Text(form, nameof(Despite)),
        Files = [.. form[nameof(Files)].Select(file => Guid.TryParse(file, out var id) ? id : (Guid?)null).OfType<Guid>().Distinct()],
    };

    /// <summary>What is wrong with the request's own fields, before any rule is asked.</summary>
    public void Check(FieldErrors errors)
    {
        Require(nameof(Question), RequestRefusals.IfBlank(Question, RequestRefusals.QuestionMissing) ?? (Question!.Length > Life.Request.MaxQuestion ? RequestRefusals.QuestionTooLong : null));
        Require("Consent", IsConsented ? null : RequestRefusals.ConsentMissing);
        if (KnownPatient is null)
        {
            Require("Patient.Commune", RequestRefusals.IfBlank(Patient.CommuneChoice ?? Patient.Commune, RequestRefusals.CommuneMissing));
        }

        void Require(string field, Refusal? refusal) => errors.Require(refusal is null, field, refusal?.Sentence ?? "");
    }

    private static PatientForm ReadPatient(IFormCollection form) => new()
    {
        BirthName = Text(form, "Patient.BirthName"),
        FirstNames = Text(form, "Patient.FirstNames"),
        BirthDate = Text(form, "Patient.BirthDate"),
        Sex = Text(form, "Patient.Sex"),
        BirthPlace = Text(form, "Patient.BirthPlace"),
        UsedName = Text(form, "Patient.UsedName"),
        UsedFirstName = Text(form, "Patient.UsedFirstName"),
        Ins = Text(form, "Patient.Ins"),
        Commune = Text(form, "Patient.Commune"),
        CommuneChoice = Text(form, "Patient.CommuneChoice"),
        Phone = Text(form, "Patient.Phone"),
        Choice = Text(form, "Patient.Choice"),
    };

    private static string? Text(IFormCollection form, string name) => form[name].ToString() is { Length: > 0 } text ? text : null;
}
