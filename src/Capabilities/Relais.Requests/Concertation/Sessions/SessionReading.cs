using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Concertation.Cases;

namespace Relais.Requests.Concertation.Sessions;

/// <summary>A session with all that its page shows.</summary>
internal sealed record SessionRead(
    BoardSession Session, string Team, IReadOnlyList<BoardCase> Cases, IReadOnlyDictionary<ProfessionalId, Person> People, IReadOnlyDictionary<PatientId, PatientName> Patients)
{
    public string NameOf(ProfessionalId who) => People.TryGetValue(who, out var person) ? person.Name : "Un professionnel";

    public string PatientOf(BoardCase one) => Patients.TryGetValue(one.Patient, out var patient) ? patient.Name : "Patient";

    /// <summary>Whether a case on the list has no minutes.</summary>
    public bool IsCaseLeft => Cases.Any(one => one is { IsWithdrawn: false, Last: null });
}

/// <summary>Opens a session.</summary>
internal sealed class SessionReading(RelaisDb db, IDirectory directory, IPatients patients)
{
    public async Task<SessionRead?> OpenAsync(BoardSessionId id, Act act, CancellationToken ct)
    {
        var session = await db.BoardSessionsVisibleTo(act).AsNoTracking().Include(s => s.Attendees).SingleOrDefaultAsync(s => s.Id == id, ct);
        if (session is null)
        {
            return null;
        }

        var cases = await db.BoardCasesVisibleTo(act).AsNoTracking().AsSplitQuery().Include(c => c.Opinions).Include(c => c.Minutes)
            .Where(c => c.Session == id && c.WithdrawnAt == null).OrderBy(c => c.Rank).ThenBy(c => c.Id).ToListAsync(ct);
        HashSet<ProfessionalId> people = [session.Chair, .. session.Attendees.Select(a => a.Professional), .. cases.Select(c => c.Referent)];
        if (session.Secretary is { } secretary)
        {
            people.Add(secretary);
        }

        var team = (await directory.TeamsAsync([session.Team], ct)).GetValueOrDefault(session.Team);
        return new(
            session, team?.Name ?? "", cases, await directory.PeopleAsync(people, ct),
            await patients.NamesAsync([.. cases.Select(c => c.Patient).Distinct()], act, ct));
    }
}
