using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Exams.Components;
using Relais.Exams.Contract;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Questioning;

namespace Relais.Requests.Quality;

/// <summary>A request as somebody reads it who must not know whose it is: age and sex of the patient, what was asked, photos; no name, no document.</summary>
/// <param name="Line">For what.</param>
/// <param name="Patient">«Femme, 68 ans».</param>
/// <param name="Said">What the requester wrote, names hidden: the question, then the complements.</param>
/// <param name="Answers">The form.</param>
/// <param name="Photos">Without their names.</param>
internal sealed record MaskedRequest(Line Line, string Patient, IReadOnlyList<string> Said, IReadOnlyList<(string Label, string Words)> Answers, IReadOnlyList<ExamShown> Photos)
{
    /// <summary>The first opinion, names hidden; only once one's own is given.</summary>
    public string? Opinion { get; init; }

    /// <summary>What it proposed.</summary>
    public Outcome? Outcome { get; init; }

    /// <summary>Its diagnosis, or null.</summary>
    public string? Diagnosis { get; init; }
}

/// <summary>Reads it, after the journal has said who reads.</summary>
internal sealed class MaskedReading(RelaisDb db, IPatients patients, IDirectory directory, IExams exams, Questionnaires questionnaires)
{
    public async Task<MaskedRequest> OfAsync(BlindReading reading, Act act, CancellationToken ct)
    {
        var request = await db.RequestToReadAsync(reading, ct);
        await db.RecordReadAsync(act, "reading.open", "request/" + request.Id, request.Patient, ct);
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);

        // In the name of the first expert, who sees them: names are read to be hidden.
        var seeing = new Act(reading.Expert, act.At);
        var name = (await patients.NamesAsync([request.Patient], seeing, ct)).GetValueOrDefault(request.Patient);
        var hidden = Masking.WordsOf(await NamesAsync(request, name, ct));
        var form = await questionnaires.SentAsync(request, line, seeing, ct);
        var masked = new MaskedRequest(
            line,
            PatientOf(name, request.SentAt.InZone(line.Zone).Date),
            [.. request.Steps.Where(step => step.Kind is StepKind.Sent or StepKind.ComplementGiven && step.Text is not null).OrderBy(step => step.At).Select(step => Masking.Hide(step.Text, hidden))],
            [.. Shown(form).Select(answer => (answer.Label, Masking.Hide(answer.Words, hidden)))],
            await PhotosAsync(reading, request, ct));
        return reading.State is ReadingState.Given or ReadingState.Compared && request.Reply is { } reply
            ? masked with
            {
                Opinion = Masking.Hide(reply.Text, hidden),
                Outcome = reading.FirstOutcome,
                Diagnosis = request.Findings.Find(finding => finding.Step == reply.Id)?.Sentence is { } diagnosis ? Masking.Hide(diagnosis, hidden) : null,
            }
            : masked;
    }

    /// <summary>One of the photos of the request, by its rank, or null.</summary>
    public async Task<FileId?> PhotoAsync(BlindReading reading, int rank, CancellationToken ct) =>
        (await FilesAsync(await db.RequestToReadAsync(reading, ct), ct)).Select(file => (FileId?)file.Id).ElementAtOrDefault(rank - 1);

    private async Task<IReadOnlyList<string?>> NamesAsync(Request request, PatientName? patient, CancellationToken ct)
    {
        var people = await directory.PeopleOrContactsAsync(db, [.. WhoTookPart(request).Distinct()], ct);
        return [patient?.BirthName, patient?.FirstName, patient?.UsedName, .. people.Values.SelectMany(person => new[] { person.FirstName, person.LastName })];
    }

    /// <summary>Whoever wrote or is named in the thread may have signed: the remplaçant of either, a colleague, the coordination.</summary>
    private static IEnumerable<ProfessionalId> WhoTookPart(Request request) =>
        request.Steps.SelectMany(step => new[] { step.By, step.InPlaceOf, step.About }).Append(request.Expert).OfType<ProfessionalId>().Append(request.Author);

    // What the record fills tells who it is.
    private static IEnumerable<AnswerInWords> Shown(Questionnaire? form) =>
        form is null ? [] : form.Evaluation.InWords().Where(answer => form.Evaluation.Form.Sections.SelectMany(section => section.Questions).FirstOrDefault(question => question.Key == answer.Key)?.Prefill is null);

    private static string PatientOf(PatientName? name, LocalDate day) => name is null
        ? "Patient"
        : $"{name.Sex switch { Sex.Female => "Femme", Sex.Male => "Homme", _ => "Patient" }}, {name.AgeOn(day)}";

    private async Task<IReadOnlyList<ExamShown>> PhotosAsync(BlindReading reading, Request request, CancellationToken ct) =>
        [.. (await FilesAsync(request, ct)).Select((file, at) => new ExamShown(file.Id, $"Photo {at + 1}", $"/relectures/{reading.Id}/photos/{at + 1}", file.Kind) { Width = file.Width ?? 0, Height = file.Height ?? 0, HasPage = false })];

    /// <summary>The pictures that the requester sent; neither the copies that an expert marked, nor documents, which bear names.</summary>
    private async Task<List<FileFacts>> FilesAsync(Request request, CancellationToken ct)
    {
        var steps = request.Steps.Where(step => step.Kind is StepKind.Sent or StepKind.ComplementGiven).Select(step => step.Id).ToHashSet();
        var joined = request.Files.Where(file => !file.IsLetter && steps.Contains(file.Step)).OrderBy(file => file.Rank).Select(file => file.File).ToList();
        if (joined.Count == 0)
        {
            return [];
        }

        var (facts, notes) = (await db.FileFactsAsync(joined, ct), await exams.NotesAsync(joined, ct));
        return [.. joined.Where(file => notes.GetValueOrDefault(file)?.CopyOf is null && facts.GetValueOrDefault(file)?.Kind?.IsPicture() == true).Select(file => facts[file])];
    }
}
