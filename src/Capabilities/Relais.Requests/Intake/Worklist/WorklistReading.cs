using System.Globalization;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Intake.Doubles;
using Relais.Requests.Intake.Missing;
using Relais.Requests.Intake.Sorting;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Reading;
using Relais.Ui.Time;

namespace Relais.Requests.Intake.Worklist;

/// <summary>One request of the worklist.</summary>
internal sealed record WorklistRow(
    Request Request, string Line, string Patient, string Author, string With, Promise Promise, TriageScore Score, CompletenessScore Completeness, bool HasTwin);

/// <summary>A page of the worklist.</summary>
internal sealed record WorklistRows(IReadOnlyList<WorklistRow> Rows, int Count, string? Next);

/// <summary>Reads the worklist of coordination, a page at a time by key: red flags first, then what is due first.</summary>
internal sealed class WorklistReading(RelaisDb db, IDirectory directory, IPatients patients, Twins twins, MissingReading missing)
{
    public const int PageSize = 25;

    private static readonly Instant Far = Instant.FromUtc(9999, 1, 1, 0, 0);

    public async Task<WorklistRows> ReadAsync(WorklistFilter filter, string? after, Act act, CancellationToken ct)
    {
        var all = filter.Of(db.RequestsCoordinatedBy(act).AsNoTracking(), act.At);
        var rows = await Page(all, after).Take(PageSize + 1).Include(r => r.Files).AsSplitQuery().ToListAsync(ct);
        var next = rows.Count > PageSize ? KeyOf(rows[PageSize - 1]) : null;
        return new(await ShowAsync(rows[..Math.Min(rows.Count, PageSize)], act, ct), await all.CountAsync(ct), next);
    }

    public Task<int> CountAsync(WorklistFilter filter, Act act, CancellationToken ct) =>
        filter.Of(db.RequestsCoordinatedBy(act), act.At).CountAsync(ct);

    private static IQueryable<Request> Page(IQueryable<Request> all, string? after)
    {
        if (ReadKey(after) is var (isFlagged, at, number))
        {
            all = all.Where(r =>
                (isFlagged && !r.IsFlagged)
                || (r.IsFlagged == isFlagged && ((r.DueAt ?? Far) > at || ((r.DueAt ?? Far) == at && r.Number.CompareTo(number) > 0))));
        }

        return all.OrderByDescending(r => r.IsFlagged).ThenBy(r => r.DueAt ?? Far).ThenBy(r => r.Number);
    }

    private static string KeyOf(Request last) =>
        string.Create(CultureInfo.InvariantCulture, $"{(last.IsFlagged ? 1 : 0)}_{(last.DueAt ?? Far).ToUnixTimeMilliseconds()}_{last.Number}");

    private static (bool IsFlagged, Instant At, string Number)? ReadKey(string? after) =>
        after?.Split('_') is [var flagged, var at, var number]
            && long.TryParse(at, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var ms) && ms is > -62_000_000_000_000 and < 253_400_000_000_000
            ? (flagged == "1", Instant.FromUnixTimeMilliseconds(ms), number)
            : null;

    private async Task<List<WorklistRow>> ShowAsync(List<Request> requests, Act act, CancellationToken ct)
    {
        var names = await patients.NamesAsync([.. requests.Select(r => r.Patient).Distinct()], act, ct);
        var people = await directory.PeopleOrContactsAsync(db, [.. requests.SelectMany(r => new[] { r.Author, r.Expert }.OfType<ProfessionalId>()).Distinct()], ct);
        var contacts = await db.ContactsAsync([.. requests.Where(r => r.IsByContact).Select(r => r.Author)], ct);
        var ids = requests.Select(r => r.Line).Distinct().ToList();
        var lines = await db.Lines().AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
        var doubles = await twins.OfAsync([.. requests.Where(r => r.IsOpen)], act, ct);
        var forms = await missing.FormsAsync(requests, lines, ct);
        return requests.ConvertAll(r => new WorklistRow(
            r,
            lines[r.Line].Name,
            names.GetValueOrDefault(r.Patient)?.Name ?? "Patient",
            people.GetValueOrDefault(r.Author)?.Name ?? "",
            r.Expert is { } expert ? people.GetValueOrDefault(expert)?.Name ?? "" : r.GroupName,
            Clocks.Of(r, lines[r.Line], act.At),
            Triage.Score(TriageFacts.Of(r, lines[r.Line], act.At)),
            Complete(r, names.GetValueOrDefault(r.Patient), contacts.GetValueOrDefault(r.Author), forms.GetValueOrDefault(r.Id)),
            doubles.ContainsKey(r.Id)));
    }

    private static CompletenessScore Complete(Request request, PatientName? patient, Contact? contact, Evaluation? form)
    {
        var score = Completeness.Score(new(request.Question, request.Files.Count, patient?.Status) { Contact = contact, Form = form?.Completeness });
        return score with { Missing = [.. score.Missing, .. MissingWords.Asked(form)] };
    }
}
