using NodaTime;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Messaging.Notices;
using Relais.Messaging.Preferences;
using Relais.Patients;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Following;
using Relais.Requests.Life;
using Relais.Scenes.Staging;
using Relais.Scenes.Storing;

namespace Relais.Scenes.History;

/// <summary>Plays the months of some teams and stores everything in one transaction: all of it or nothing.</summary>
internal sealed class Planting(RelaisDb db, PatientVault vault, SentPhotos photos, Doorstep doorstep, Instant now)
{
    private static readonly Duration WithPhotos = Duration.FromDays(4);
    private static readonly Duration Recent = Duration.FromDays(3);

    private readonly BulkRows _rows = new(db);
    private readonly List<(JournalEntry Line, int Rank)> _journal = [];

    public async Task RunAsync(IReadOnlyList<StagedTeam> teams, CancellationToken ct)
    {
        var scripts = new List<(StagedTeam Team, Script Script)>();
        var patients = new List<PatientRegister>();
        foreach (var team in teams)
        {
            var register = new PatientRegister(team, vault);
            var story = new Storyteller(team, register, now);
            scripts.AddRange(team.Told(story).Concat(story.Months()).Select(script => (team, script)));
            patients.Add(register);
        }

        photos.Draw(scripts.Where(one => HasPhotos(one.Team, one.Script)).Select(one => one.Script.Sight!.Value));
        await db.InTransactionAsync(
            async () =>
            {
                _rows.AddRange(teams.SelectMany(team => team.Stage.Entities));
                _rows.AddRange(patients.SelectMany(register => register.Entities));
                NotePatients(patients.Where(register => !register.Team.IsForLoad));
                await PlayAsync([.. scripts.OrderBy(one => one.Script.SentAt).ThenBy(one => one.Script.Id.Value)], ct);
                _rows.AddRange(_journal.OrderBy(one => one.Line.At).ThenBy(one => one.Rank).Select(one => one.Line));
                await _rows.WriteAsync(ct);
                await db.SaveChangesAsync(ct);
            },
            ct);
    }

    private async Task PlayAsync(List<(StagedTeam Team, Script Script)> scripts, CancellationToken ct)
    {
        var played = await ReplayAsync(scripts, ct);
        foreach (var (team, script, replay) in played)
        {
            await JoinPhotosAsync(team, replay, script, ct);
        }

        var requests = played.Where(one => one.Script.IsOfStory).ToDictionary(one => one.Script.Id, one => one.Replay.Request);
        foreach (var team in played.Select(one => one.Team).Distinct().ToList())
        {
            _rows.AddRange(await doorstep.ReceiveAsync(team, requests, ct));
            Deliberate(team, requests);
        }

        var acts = new PastActs(now);
        var readings = new PastReadings(now);
        foreach (var (team, script, replay) in played.OrderBy(one => one.Replay.Request.AnsweredAt ?? now))
        {
            _rows.AddRange(script.Answers is { } answers ? [answers] : []);
            _rows.Add(replay.Request);
            if (!team.IsForLoad)
            {
                NoteSteps(replay);
                _rows.AddRange(acts.Of(replay.Request, script.Desk.Line));
                _rows.AddRange(readings.Of(replay.Request, script.Desk.Line, team));
            }
        }
    }

    /// <summary>What boards hold, and what they do to the requests on their lists.</summary>
    private void Deliberate(StagedTeam team, Dictionary<RequestId, Request> requests)
    {
        foreach (var row in team.Boards(key => requests[RequestId.From(team.Stage.IdOf("told/" + key))]))
        {
            if (row is Past past)
            {
                Note(past.Act, RequestWork.ActionOf(past.Step.Kind), "request/" + past.Step.Request, requests[past.Step.Request].Patient);
            }
            else
            {
                _rows.Add(row);
            }
        }
    }

    /// <summary>Plays each script, then merges those that another answers for.</summary>
    private async Task<List<(StagedTeam Team, Script Script, Replay Replay)>> ReplayAsync(List<(StagedTeam Team, Script Script)> scripts, CancellationToken ct)
    {
        var (numbers, loads) = (new Numbers(db), new Loads());
        var played = new List<(StagedTeam Team, Script Script, Replay Replay)>(scripts.Count);
        foreach (var (team, script) in scripts)
        {
            var number = await numbers.NextAsync(script.SentAt.InZone(script.Desk.Line.Zone).Year, ct);
            played.Add((team, script, Replay.Play(team, script, number, loads, now)));
        }

        foreach (var (_, script, replay) in played)
        {
            if (script.Merged is var (kept, at))
            {
                replay.MergeInto(played.First(one => one.Script.Id == kept).Replay.Request, at);
            }
        }

        var visits = new PastVisits(now);
        foreach (var (team, script, replay) in played.Where(one => !one.Team.IsForLoad))
        {
            visits.Follow(replay, script);
        }

        return played;
    }

    private void NoteSteps(Replay replay)
    {
        foreach (var past in replay.Steps)
        {
            Note(past.Act, RequestWork.ActionOf(past.Step.Kind), "request/" + replay.Request.Id, replay.Request.Patient);
        }

        _rows.AddRange(replay.Steps.Where(past => past.Step.At > now - Recent).SelectMany(past => Notices(replay.Request, past.Step)));
    }

    private async Task JoinPhotosAsync(StagedTeam team, Replay replay, Script script, CancellationToken ct)
    {
        if (!HasPhotos(team, script))
        {
            return;
        }

        foreach (var (act, file) in await photos.JoinAsync(replay.Request, script.Sight!.Value, replay.Steps, ct))
        {
            _rows.Add(file);
            Note(act, "file.ready", "file/" + file.Id, replay.Request.Patient);
        }
    }

    private bool HasPhotos(StagedTeam team, Script script) =>
        script.Sight is not null && !team.IsForLoad && (script.IsOfStory || script.SentAt > now - WithPhotos);

    private void NotePatients(IEnumerable<PatientRegister> registers)
    {
        foreach (var patient in registers.SelectMany(register => register.Entities).OfType<Patient>())
        {
            Note(new(patient.RegisteredBy, patient.RegisteredAt), "patient.register", "patient/" + patient.Id, patient.Id);
        }
    }

    private void Note(Act act, string action, string subject, PatientId patient) =>
        _journal.Add((JournalEntry.Of(act, action, subject, patient), _journal.Count));

    /// <summary>What the bells show: the same notices as if each step had been told, their mails gone long ago.</summary>
    private IEnumerable<PostedNotice> Notices(Request request, RequestStep step)
    {
        if (TellPeople.Sentence(step.Kind, request.Number) is not { } sentence)
        {
            yield break;
        }

        foreach (var person in TellPeople.Concerned(request, step).Distinct().Where(person => person != step.By && person != ProfessionalId.Relais))
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
}
