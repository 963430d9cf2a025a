using NodaTime;
using Relais.Forms.Contract;
using Relais.Forms.Versions;
using Relais.Requests.Contract;
using Relais.Scenes.Cases;
using Relais.Scenes.Staging;
using Relais.Scenes.Words;

namespace Relais.Scenes.History;

/// <summary>Invents what happens to the requests of a team, by chance that is the same on each run of a day.</summary>
internal sealed class Storyteller(StagedTeam team, PatientRegister patients, Instant now)
{
    private readonly Dice _dice = new($"{team.Stage.Name}/history");
    // Apart, so that a form never changes what happens.
    private readonly Dice _filling = new($"{team.Stage.Name}/answers");
    private int _rank;

    public StagedTeam Team => team;

    public Instant Now => now;

    public PatientRegister Patients => patients;

    /// <summary>The scripts of months; but for load, the last days are denser, as people see most of them.</summary>
    public IEnumerable<Script> Months()
    {
        var zone = team.Desks[0].Line.Zone;
        return Enumerable.Range(0, team.Requests)
            .Select(i => Days.Sending(_dice, now, i % 3 == 0 && !team.IsForLoad ? Math.Min(team.Days, 9) : team.Days, zone))
            .Order()
            .ToList()
            .Select(sentAt => Of(_dice.Weighed(team.Desks, desk => desk.Share), _dice.Pick(team.Askers), sentAt));
    }

    /// <summary>An ordinary request.</summary>
    public Script Of(Desk desk, Player author, Instant sentAt)
    {
        var subject = _dice.Weighed(desk.Cases, one => one.Weight);
        var urgent = desk.Line.UrgentPromiseHours is not null && _dice.Chance(subject.Urgent);
        var elsewhere = team.Desks.FirstOrDefault(other => other != desk);
        var plot = new Plot(_dice, team.Tempo, desk, subject, urgent, sentAt);
        var particulars = plot.Particulars(patients, author, out var patient);
        var question = Wording.Fill(_dice.Pick(subject.Questions), particulars);
        return new Script(NextId(), desk, author, patient, sentAt, question)
        {
            IsUrgent = urgent,
            WishesVisit = _dice.Chance(0.12),
            Photos = subject.Sight is null ? 0 : _dice.Between(1, 3),
            Sight = subject.Sight,
            Elsewhere = elsewhere,
            Answers = _filling.Chance(0.75) ? AnswersOf(desk, subject, author, particulars, sentAt, $"request/{_rank}", question) : null,
            Beats = [.. plot.Unfold(elsewhere is not null, particulars).OrderBy(beat => beat.At)],
        };
    }

    /// <summary>A request of the story, its beats told one by one.</summary>
    public Script Told(string key, Desk desk, Player author, Case subject, Duration ago, Func<Instant, IEnumerable<Beat>> beats, bool urgent = false)
    {
        var sentAt = now - ago;
        var plot = new Plot(_dice, team.Tempo, desk, subject, urgent, sentAt);
        var particulars = plot.Particulars(patients, author, out var patient);
        var question = Wording.Fill(subject.Questions[0], particulars);
        return new Script(RequestId.From(team.Stage.IdOf("told/" + key)), desk, author, patient, Daylight(sentAt, desk.Line.Zone), question)
        {
            IsUrgent = urgent,
            IsOfStory = true,
            Photos = subject.Sight is null ? 0 : 2,
            Sight = subject.Sight,
            Elsewhere = team.Desks.FirstOrDefault(other => other != desk),
            Answers = AnswersOf(desk, subject, author, particulars, Daylight(sentAt, desk.Line.Zone), "told/" + key, question),
            Beats = [.. beats(sentAt).Select(beat => beat with { At = Daylight(beat.At, desk.Line.Zone), Text = Fill(beat.Text), Orientation = Fill(beat.Orientation)! })],
        };

        string? Fill(string? text) => text is null ? null : Wording.Fill(text, particulars);
    }

    private StoredAnswers? AnswersOf(Desk desk, Case subject, Player author, Particulars of, Instant at, string key, string question)
    {
        if (desk.Form is not { } version || subject.Answers is not { } fill)
        {
            return null;
        }

        var answers = fill(new Telling(_filling, at.InZone(desk.Line.Zone).Date, of.Age, of.Sex));
        answers = answers["question"] is null ? answers : answers.With("question", Answer.Of(question));
        return new StoredAnswers { Id = AnswerSetId.From(team.Stage.IdOf("answers/" + key)), Version = version }.Hold(answers, author.ActAt(at));
    }

    /// <summary>The same day between 8 and 20 h, the order kept; today as it is.</summary>
    private Instant Daylight(Instant at, DateTimeZone zone)
    {
        var local = at.InZone(zone).LocalDateTime;
        var day = local.Date.At(new LocalTime(8, 0)).PlusSeconds(local.TimeOfDay.TickOfDay / NodaConstants.TicksPerSecond / 2);
        return Milliseconds(local.Date < now.InZone(zone).Date ? zone.AtLeniently(day).ToInstant() : at);
    }

    internal static Instant Milliseconds(Instant at) => Instant.FromUnixTimeMilliseconds(at.ToUnixTimeMilliseconds());

    private RequestId NextId() => RequestId.From(team.Stage.IdOf("request", ++_rank));
}
