using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Messaging.Notices;
using Relais.Messaging.Preferences;
using Relais.Messaging.Contract;
using Relais.Patients;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Following;
using Relais.Requests.Life;
using Relais.Scenes.Pictures;
using Relais.Scenes.Staging;

namespace Relais.Scenes.History;

/// <summary>Plays the months of some teams and stores everything in one transaction: all of it or nothing.</summary>
internal sealed class Planting(RelaisDb db, PatientVault vault, SentPhotos photos, Instant now)
{
    private const int DaysOfHistory = 180;
    private static readonly Duration WithPhotos = Duration.FromDays(4);
    private static readonly Duration Recent = Duration.FromDays(3);

    private readonly List<(JournalLine Line, int Rank)> _journal = [];

    public async Task RunAsync(IReadOnlyList<StagedTeam> teams, CancellationToken ct)
    {
        var scripts = new List<(StagedTeam Team, Script Script)>();
        var patients = new List<PatientRegister>();
        foreach (var team in teams)
        {
            var register = new PatientRegister(team, vault);
            var story = new Storyteller(team, register, now);
            scripts.AddRange(team.Told(story).Concat(story.Months(team.Requests, DaysOfHistory)).Select(script => (team, script)));
            patients.Add(register);
        }

        photos.Draw(scripts.Select(one => one.Script.Sight).OfType<Sight>());
        await db.InTransactionAsync(
            async () =>
            {
                db.AddRange(teams.SelectMany(team => team.Stage.Entities));
                db.AddRange(patients.SelectMany(register => register.Entities));
                NotePatients(patients);
                await PlayAsync([.. scripts.OrderBy(one => one.Script.SentAt).ThenBy(one => one.Script.Id.Value)], ct);
                WriteJournal();
                await db.SaveChangesAsync(ct);
            },
            ct);
        db.ChangeTracker.Clear();
    }

    private async Task PlayAsync(List<(StagedTeam Team, Script Script)> scripts, CancellationToken ct)
    {
        var numbers = new Numbers(db);
        var loads = new Loads();
        foreach (var (team, script) in scripts)
        {
            var number = await numbers.NextAsync(script.SentAt.InZone(script.Desk.Line.Zone).Year, ct);
            var replay = Replay.Play(team, script, number, loads, now);
            db.Add(replay.Request);
            await JoinPhotosAsync(replay, script, ct);
            foreach (var past in replay.Steps)
            {
                Note(new JournalLine(past.Act, RequestWork.ActionOf(past.Step.Kind), "request/" + script.Id, replay.Request.Patient));
            }

            db.AddRange(replay.Steps.Where(past => past.Step.At > now - Recent).SelectMany(past => Notices(replay.Request, past.Step)));
        }
    }

    private async Task JoinPhotosAsync(Replay replay, Script script, CancellationToken ct)
    {
        if (script.Sight is not { } sight || (script.SentAt < now - WithPhotos && !script.IsOfStory))
        {
            return;
        }

        foreach (var (act, file) in await photos.JoinAsync(replay.Request, sight, replay.Steps, ct))
        {
            Note(new JournalLine(act, "file.ready", "file/" + file.Id, replay.Request.Patient));
        }
    }

    private void NotePatients(List<PatientRegister> registers)
    {
        foreach (var patient in registers.SelectMany(register => register.Entities).OfType<Patient>())
        {
            Note(new JournalLine(new(patient.RegisteredBy, patient.RegisteredAt), "patient.register", "patient/" + patient.Id, patient.Id));
        }
    }

    private void Note(JournalLine line) => _journal.Add((line, _journal.Count));

    private void WriteJournal()
    {
        foreach (var (line, _) in _journal.OrderBy(one => one.Line.Act.At).ThenBy(one => one.Rank))
        {
            db.Record(line.Act, line.Action, line.Subject, line.Patient);
        }
    }

    /// <summary>What the bells show: the same notices as if each step had been told, their mails gone long ago.</summary>
    private IEnumerable<PostedNotice> Notices(Request request, RequestStep step)
    {
        if (TellPeople.Sentence(step.Kind, request.Number) is not { } sentence)
        {
            yield break;
        }

        foreach (var person in TellPeople.Concerned(request, step).Distinct().Where(person => person != step.By && person != Kernel.ProfessionalId.Relais))
        {
            var notice = PostedNotice.Of(
                new Notice(person, $"{step.Id:N}/{step.Kind}", "request/" + request.Id, sentence, $"/demandes/{request.Id}", step.At), MailChoice.AtOnce);
            notice.MailAccepted(step.At + Duration.FromSeconds(4));
            if (step.At < now - Duration.FromHours(30))
            {
                notice.Read(step.At + Duration.FromMinutes(50));
            }

            yield return notice;
        }
    }

    private sealed record JournalLine(Kernel.Act Act, string Action, string Subject, Kernel.PatientId Patient);
}
