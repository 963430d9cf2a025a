using Microsoft.EntityFrameworkCore;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Questioning;

namespace Relais.Requests.Intake.Missing;

/// <summary>Reads what requests lack: for one, word by word; for a page of a list, its score.</summary>
internal sealed class MissingReading(RelaisDb db, IPatients patients, IForms forms, Questionnaires questionnaires)
{
    /// <summary>What one request lacks.</summary>
    public async Task<IReadOnlyList<string>> OfAsync(RequestId id, Act act, CancellationToken ct)
    {
        var request = await db.RequestsVisibleTo(act).AsNoTracking().Include(r => r.Files).SingleOrDefaultAsync(r => r.Id == id, ct);
        if (request is null)
        {
            return [];
        }

        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        var name = (await patients.NamesAsync([request.Patient], act, ct)).GetValueOrDefault(request.Patient);
        var contact = request.IsByContact ? (await db.ContactsAsync([request.Author], ct)).GetValueOrDefault(request.Author) : null;
        return MissingWords.Of(
            Completeness.Score(new(request.Question, request.Files.Count, name?.Status) { Contact = contact }),
            await questionnaires.SentAsync(request, line, act, ct));
    }

    /// <summary>The message that asks for all that a request lacks.</summary>
    /// <exception cref="RefusedException">Nothing is missing, or the request is not this person's to see.</exception>
    public async Task<string> LetterAsync(RequestId id, Act act, CancellationToken ct)
    {
        var letter = MissingWords.Letter(await OfAsync(id, act, ct));
        RefusedException.ThrowIf(letter is null ? IntakeRefusals.NothingMissing : null);
        return letter!;
    }

    /// <summary>What was answered to the forms of several requests, on the version and the day of each, without the history of anyone.</summary>
    public async Task<IReadOnlyDictionary<RequestId, Evaluation>> FormsAsync(IReadOnlyList<Request> requests, IReadOnlyDictionary<LineId, Line> lines, CancellationToken ct)
    {
        var answered = requests.Where(request => request.Answers is not null).ToList();
        var kept = answered.Count == 0 ? null : await forms.AnswersAsync([.. answered.Select(request => request.Answers!.Value)], ct);
        var read = new Dictionary<RequestId, Evaluation>();
        foreach (var request in answered)
        {
            if (kept!.GetValueOrDefault(request.Answers!.Value) is { } set && await forms.VersionAsync(set.Version, ct) is { } published)
            {
                read[request.Id] = published.Engine.Evaluate(set.Answers, new Facts(request.SentAt.InZone(lines[request.Line].Zone).Date));
            }
        }

        return read;
    }
}
