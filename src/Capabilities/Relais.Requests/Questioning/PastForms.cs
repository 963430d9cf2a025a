using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Questioning;

/// <summary>A form sent with a past request, with what was known on its day.</summary>
internal sealed record PastForm(RequestId Request, string Number, PatientId Patient, Instant SentAt, Answers Answers, Facts Facts);

/// <summary>Reads the forms that were sent with past requests, the newest first, batch by batch.</summary>
internal sealed class PastForms(RelaisDb db, IForms forms, IDirectory directory, IPatients patients)
{
    private const int Batch = 250;

    public async IAsyncEnumerable<IReadOnlyList<PastForm>> ReadAsync(FormId form, Instant from, Instant until, int most, [EnumeratorCancellation] CancellationToken ct)
    {
        var lines = await db.Lines().AsNoTracking().Where(line => line.Form == form).ToDictionaryAsync(line => line.Id, ct);
        var sent = db.FormsSentTo([.. lines.Keys]).AsNoTracking().Where(r => r.SentAt >= from && r.SentAt < until);
        (Instant At, string Number)? last = null;
        for (var read = 0; read < most;)
        {
            var page = last is var (at, number) ? sent.Where(r => r.SentAt < at || (r.SentAt == at && r.Number.CompareTo(number) < 0)) : sent;
            var rows = await page.OrderByDescending(r => r.SentAt).ThenByDescending(r => r.Number).Take(Math.Min(Batch, most - read))
                .Select(r => new SentForm(r.Id, r.Number, r.Line, r.Team, r.Patient, r.Author, r.SentAt, r.Answers!.Value)).ToListAsync(ct);
            if (rows.Count == 0)
            {
                yield break;
            }

            yield return await WithFactsAsync(form, rows, lines, ct);
            (read, last) = (read + rows.Count, (rows[^1].SentAt, rows[^1].Number));
        }
    }

    private async Task<IReadOnlyList<PastForm>> WithFactsAsync(FormId form, List<SentForm> rows, Dictionary<LineId, Line> lines, CancellationToken ct)
    {
        var answers = await forms.AnswersAsync(rows.ConvertAll(row => row.Answers), ct);
        var who = rows.ConvertAll(row => row.Patient).Distinct().ToList();
        var traits = await patients.ForFiguresAsync(who, ct);
        var people = await directory.PeopleAsync([.. rows.Select(row => row.Author).Distinct()], ct);
        var past = await PastAsync(rows, who, ct);
        var read = new List<PastForm>(rows.Count);
        foreach (var row in rows)
        {
            // A line may have asked another form at that time.
            if (answers.GetValueOrDefault(row.Answers) is { } kept && (await forms.VersionAsync(kept.Version, ct))?.Form == form)
            {
                var zone = lines[row.Line].Zone;
                var facts = TypedFacts.Of(traits.GetValueOrDefault(row.Patient), row.SentAt.InZone(zone).Date).Requested(people.GetValueOrDefault(row.Author)?.Profession);
                var before = past[(row.Team, row.Patient)].Where(other => other.SentAt < row.SentAt && other.SentAt >= row.SentAt - PastEvents.Remembered).ToList();
                read.Add(new PastForm(row.Id, row.Number, row.Patient, row.SentAt, kept.Answers, facts with { History = PastEvents.Of(before, zone) }));
            }
        }

        return read;
    }

    private async Task<ILookup<(TeamId, PatientId), PastRequest>> PastAsync(List<SentForm> rows, List<PatientId> who, CancellationToken ct)
    {
        var all = new List<(TeamId Team, PastRequest Request)>();
        foreach (var team in rows.Select(row => row.Team).Distinct())
        {
            var past = await db.PastOf(team, who).AsNoTracking().Select(PastRequest.Of).ToListAsync(ct);
            all.AddRange(past.Select(request => (team, request)));
        }

        return all.ToLookup(pair => (pair.Team, pair.Request.Patient), pair => pair.Request);
    }

    private sealed record SentForm(RequestId Id, string Number, LineId Line, TeamId Team, PatientId Patient, ProfessionalId Author, Instant SentAt, AnswerSetId Answers);
}
