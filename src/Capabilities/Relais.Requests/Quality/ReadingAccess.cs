using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Quality;

/// <summary>Who may see which second reading: its reader, and the first expert once it is compared. Nobody else, whatever their role.</summary>
internal static class ReadingAccess
{
    /// <summary>Those asked of a person, for as long as they are an expert of that team: who left it reads its requests no more.</summary>
    public static IQueryable<BlindReading> ReadingsAskedOf(this RelaisDb db, Act act)
    {
        var (reader, teams) = (act.By, act.Grants.Where(grant => grant is { Of: null, Team: not null, Role: Role.Expert }).Select(grant => grant.Team!.Value).Distinct().ToList());
        return db.Set<BlindReading>().Where(r => r.Reader == reader && db.Lines().Any(line => line.Id == r.Line && teams.Contains(line.Team)));
    }

    /// <summary>Those of one's own opinions.</summary>
    public static IQueryable<BlindReading> ReadingsOfOwnOpinions(this RelaisDb db, Act act) => db.Set<BlindReading>().Where(r => r.Expert == act.By && r.ComparedAt != null);

    /// <summary>The request of a reading that its reader holds: shown without names, and never given otherwise.</summary>
    public static Task<Request> RequestToReadAsync(this RelaisDb db, BlindReading reading, CancellationToken ct) =>
        db.Set<Request>().AsNoTracking().AsSplitQuery().Include(r => r.Steps).Include(r => r.Files).Include(r => r.Findings).SingleAsync(r => r.Id == reading.Request, ct);

    /// <summary>Those compared on a line, counted by what was found: nobody in them.</summary>
    public static IQueryable<BlindReading> ReadingsCompared(this RelaisDb db, LineId line, Instant since) => db.Set<BlindReading>().Where(r => r.Line == line && r.ComparedAt >= since);

    public static Task<bool> IsReadAgainAsync(this RelaisDb db, RequestId request, CancellationToken ct) => db.Set<BlindReading>().AnyAsync(r => r.Request == request, ct);

    public static Task<List<BlindReading>> ReadingsDueAsync(this RelaisDb db, Instant now, int most, CancellationToken ct) =>
        db.Set<BlindReading>().Where(r => r.NextCheckAt <= now).OrderBy(r => r.NextCheckAt).Take(most).ToListAsync(ct);

    /// <summary>Whoever has ever opened anything about a patient: they know whose request it is.</summary>
    public static Task<List<ProfessionalId>> WhoKnowsAsync(this RelaisDb db, PatientId patient, CancellationToken ct) =>
        db.Set<JournalEntry>().Where(line => line.Patient == patient).Select(line => line.By).Distinct().ToListAsync(ct);
}
