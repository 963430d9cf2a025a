using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Forms.Components;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Patients.Components;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Questioning;

/// <summary>Reads the form of a line: empty, from a draft, just posted, or sent with a request.</summary>
internal sealed class Questionnaires(RelaisDb db, IForms forms, IDirectory directory, IPatients patients)
{
    /// <summary>The form of a line that is being filled, or null when the line has none.</summary>
    public async Task<Questionnaire?> OfAsync(Line line, RequestForm form, PatientName? known, IFormCollection? posted, Act act, CancellationToken ct)
    {
        if (line.Form is not { } id || await forms.PublishedAsync(id, ct) is not { } published)
        {
            return null;
        }

        var today = act.At.InZone(line.Zone).Date;
        var facts = await WithHistoryAsync(known is null ? TypedFacts.Of(form.Patient, await CommuneAsync(form.Patient, ct), today) : TypedFacts.Of(known, today), known?.Id, line, act.At, ct);
        facts = await WithRequesterAsync(facts, act.By, ct);
        var before = form.Answers is null ? Answers.None : FormJson.ReadAnswers(form.Answers);
        var filled = published.Engine.Prefill(before, facts);
        if (posted is null)
        {
            return new(published, published.Engine.Evaluate(filled, facts), null);
        }

        var read = PostedAnswers.Read(published.Engine, Typed(posted, published.Engine.Prefill(Answers.None, facts)), filled, facts);
        var questionnaire = new Questionnaire(published, read.Evaluation, read);
        form.Question = questionnaire.AsksQuestion ? questionnaire.Question : form.Question;
        return questionnaire;
    }

    /// <summary>The form sent with a request, on the version and with the facts of that day, or null.</summary>
    public async Task<Questionnaire?> SentAsync(Request request, Line line, Act act, CancellationToken ct)
    {
        if (request.Answers is not { } set || (await forms.AnswersAsync([set], ct)).GetValueOrDefault(set) is not { } kept || await forms.VersionAsync(kept.Version, ct) is not { } published)
        {
            return null;
        }

        var patient = (await patients.NamesAsync([request.Patient], act, ct)).GetValueOrDefault(request.Patient);
        var day = request.SentAt.InZone(line.Zone).Date;
        var facts = await WithHistoryAsync(patient is null ? new Facts(day) : TypedFacts.Of(patient, day), request.Patient, line, request.SentAt, ct);
        facts = await WithRequesterAsync(facts, request.Author, ct);
        return new(published, published.Engine.Evaluate(kept.Answers, facts), null);
    }

    /// <summary>The posted answers of a draft as it keeps them, with those that it kept of questions now hidden; null when the line asks nothing.</summary>
    public async Task<string?> WrittenAsync(RequestId draft, LineId line, IFormCollection posted, Act act, CancellationToken ct)
    {
        var form = await db.Lines().Where(l => l.Id == line).Select(l => l.Form).SingleOrDefaultAsync(ct);
        if (form is not { } id || await forms.PublishedAsync(id, ct) is not { } published)
        {
            return null;
        }

        var fields = await db.Set<RequestDraft>().Where(d => d.Id == draft && d.Author == act.By).Select(d => d.Fields).SingleOrDefaultAsync(ct);
        var before = fields is not null && RequestForm.FromJson(fields).Answers is { } kept ? FormJson.ReadAnswers(kept) : Answers.None;
        return FormJson.Write(PostedAnswers.Read(published.Engine, posted, before, new Facts(act.At.InUtc().Date)).Evaluation.Answers);
    }

    // What the record knows stays when its field was left empty: the patient was named in the same form.
    private static FormCollection Typed(IFormCollection posted, Answers known)
    {
        var names = known.All.Select(answer => $"{FormFields.DefaultName}.{answer.Key}").ToHashSet();
        return new FormCollection(posted.Where(field => field.Value.ToString().Length > 0 || !names.Contains(field.Key)).ToDictionary(), posted.Files);
    }

    private async Task<string?> CommuneAsync(PatientForm typed, CancellationToken ct) =>
        (await directory.CommuneNamedAsync(typed.CommuneChoice ?? typed.Commune, ct))?.Code;

    // What the team did for a patient whom the reader knows: days and kinds, nothing of what was said.
    private async Task<Facts> WithHistoryAsync(Facts facts, PatientId? patient, Line line, Instant until, CancellationToken ct)
    {
        if (patient is not { } id)
        {
            return facts with { History = [] };
        }

        var since = facts.Today.AtStartOfDayInZone(line.Zone).ToInstant() - PastEvents.Remembered;
        var past = await db.PastOf(line.Team, [id]).AsNoTracking().Where(r => r.SentAt >= since && r.SentAt < until).Select(PastRequest.Of).ToListAsync(ct);
        return facts with { History = PastEvents.Of(past, line.Zone) };
    }

    private async Task<Facts> WithRequesterAsync(Facts facts, ProfessionalId requester, CancellationToken ct) =>
        facts.Requested((await directory.PeopleAsync([requester], ct)).GetValueOrDefault(requester)?.Profession);
}
