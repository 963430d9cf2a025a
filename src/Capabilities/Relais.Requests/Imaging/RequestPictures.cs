using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Exams.Components;
using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Requests.Life;
using Relais.Requests.Reading;
using Relais.Ui.Time;

namespace Relais.Requests.Imaging;

/// <summary>Reads what a request's page shows of pictures, within what its reader may see.</summary>
internal sealed class RequestPictures(RelaisDb db, IExams exams, ICaptures captures, IDirectory directory)
{
    private const int MostEarlier = 60;

    public async Task<RequestRead> ReadAsync(RequestRead read, Act act, CancellationToken ct)
    {
        var request = read.Request;
        var notes = await exams.NotesAsync([.. request.Files.Select(file => file.File)], ct);
        return read with
        {
            People = await PeopleAsync(read, notes.Values, ct),
            Pictures = new(
                notes,
                await EarlierAsync(request, read.Line.Zone, act, ct),
                request.WhyNotGiveComplement(act) is null ? await captures.WaitingAsync(RequestCaptures.SubjectOf(request.Id), act, ct) : [],
                RequestExams.WhyNotCopy(request) is null),
        };
    }

    /// <summary>The people of the request, and those who marked a copy without taking a step.</summary>
    private async Task<IReadOnlyDictionary<ProfessionalId, Person>> PeopleAsync(RequestRead read, IEnumerable<ExamNote> notes, CancellationToken ct)
    {
        var missing = notes.Select(note => note.By).OfType<ProfessionalId>().Except(read.People.Keys).ToList();
        return missing.Count == 0 ? read.People : read.People.Concat(await directory.PeopleAsync(missing, ct)).ToDictionary();
    }

    private async Task<IReadOnlyList<ExamShown>> EarlierAsync(Request request, DateTimeZone zone, Act act, CancellationToken ct)
    {
        var found = await db.RequestsVisibleTo(act).AsNoTracking()
            .Where(r => r.Patient == request.Patient && r.Id != request.Id)
            .OrderByDescending(r => r.SentAt)
            .SelectMany(r => r.Files.Where(f => !f.IsLetter), (r, f) => new { r.Number, r.SentAt, f.File, f.Rank })
            .Take(MostEarlier)
            .ToListAsync(ct);
        var facts = found.Count == 0 ? [] : await db.FileFactsAsync(found.ConvertAll(one => one.File), ct);
        return
        [
            .. found.OrderByDescending(one => one.SentAt).ThenBy(one => one.Rank)
                .Where(one => facts.GetValueOrDefault(one.File)?.Kind?.IsPicture() == true)
                .Select(one => (one, Day: FrenchTime.Date(one.SentAt.InZone(zone).Date)))
                .Select(pair => ExamShown.Of(facts[pair.one.File]) with { Day = pair.Day, Detail = $"{pair.Day}, {pair.one.Number}" }),
        ];
    }
}
