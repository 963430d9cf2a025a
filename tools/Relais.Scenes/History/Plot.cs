using NodaTime;
using Relais.Requests.Life;
using Relais.Scenes.Cases;
using Relais.Scenes.Staging;
using Relais.Scenes.Words;

namespace Relais.Scenes.History;

/// <summary>How one ordinary request unfolds: who is quick, who is late, who changes their mind.</summary>
internal sealed class Plot(Dice dice, Tempo tempo, Desk desk, Case subject, bool urgent, Instant sentAt)
{
    /// <summary>What the wordings need, with the patient they are about.</summary>
    public Particulars Particulars(PatientRegister patients, Player author, out StagedPatient patient)
    {
        patient = patients.For(dice, author, desk.Sectors, sentAt, subject.Youngest, subject.Oldest);
        var age = Period.Between(patient.Birth, sentAt.InZone(desk.Line.Zone).Date, PeriodUnits.Years).Years;
        return new(patient.Sex, age, dice.Pick(subject.Sites), dice.Pick(Wording.Durations), dice.Between(4, 16));
    }

    public IEnumerable<Beat> Unfold(bool hasElsewhere, Particulars of)
    {
        var claim = After(sentAt, urgent ? tempo.UrgentClaimHours : tempo.ClaimHours, 0.8);
        var fate = dice.Unit();
        return fate switch
        {
            < 0.03 => Withdrawn(claim),
            < 0.08 => Declined(claim),
            < 0.11 when hasElsewhere => Redirected(claim, of),
            < 0.15 => Released(claim, of),
            < 0.17 => Forgotten(of),
            _ => Claimed(claim, of),
        };
    }

    private Instant After(Instant at, double medianHours, double spread) =>
        Storyteller.Milliseconds(Days.Waking(dice, at + Duration.FromHours(Math.Max(0.05, dice.LogNormal(medianHours, spread))), desk.Line.Zone));

    private IEnumerable<Beat> Withdrawn(Instant claim)
    {
        yield return new(sentAt + (claim - sentAt) / 2, BeatKind.Withdraw, dice.Pick(Phrases.Withdrawals));
    }

    private IEnumerable<Beat> Declined(Instant claim)
    {
        var (why, where) = dice.Pick(subject.Declines ?? Phrases.Declines);
        yield return new(claim, BeatKind.Claim);
        yield return new(After(claim, 1.5, 0.6), BeatKind.Decline, why) { Orientation = where };
    }

    private IEnumerable<Beat> Redirected(Instant claim, Particulars of)
    {
        yield return new(claim, BeatKind.Claim);
        var moved = After(claim, 1, 0.5);
        yield return new(moved, BeatKind.Redirect, "Cette question relève plutôt de notre autre ligne d’avis\u00A0: mes confrères y répondront mieux.");
        foreach (var beat in Claimed(After(moved, tempo.ClaimHours, 0.6), of))
        {
            yield return beat;
        }
    }

    private IEnumerable<Beat> Released(Instant claim, Particulars of)
    {
        yield return new(claim, BeatKind.Claim);
        var back = After(claim, 2, 0.6);
        yield return new(back, BeatKind.Release, dice.Pick(Phrases.Releases));
        foreach (var beat in Claimed(After(back, tempo.ClaimHours * 0.6, 0.6), of, byAnother: true))
        {
            yield return beat;
        }
    }

    /// <summary>Nobody moves: the sweep reminds, then passes on, up to the coordination.</summary>
    private IEnumerable<Beat> Forgotten(Particulars of) =>
        Claimed(After(sentAt, desk.Line.PromiseFor(urgent).TotalHours * 1.5, 0.3), of);

    private IEnumerable<Beat> Claimed(Instant claim, Particulars of, bool byAnother = false)
    {
        yield return new(claim, BeatKind.Claim) { IsByAnother = byAnother || dice.Chance(0.18) };
        if (dice.Chance(0.05))
        {
            yield return new(claim + Duration.FromMinutes(20), BeatKind.Message, dice.Pick(Phrases.Private)) { IsPrivate = true };
        }

        var ready = claim;
        if (subject.Complements.Count > 0 && dice.Chance(0.17))
        {
            var complement = dice.Pick(subject.Complements);
            var asked = After(claim, 1, 0.6);
            ready = After(asked, 14, 0.9);
            yield return new(asked, BeatKind.AskComplement, Wording.Fill(complement.Ask, of));
            yield return new(ready, BeatKind.GiveComplement, Wording.Fill(complement.Give, of)) { Photos = subject.Sight is null ? 0 : 1 };
        }

        foreach (var beat in Answered(After(ready, urgent ? tempo.UrgentAnswerHours : tempo.AnswerHours, dice.Chance(0.06) ? 1.6 : 0.8), of))
        {
            yield return beat;
        }
    }

    private IEnumerable<Beat> Answered(Instant answered, Particulars of)
    {
        var opinion = dice.Weighed(subject.Opinions, one => one.Weight);
        yield return new(answered, BeatKind.Answer, Wording.Fill(opinion.Text, of)) { Outcome = opinion.Outcome };
        if (opinion.Outcome is Outcome.Visit or Outcome.RapidVisit or Outcome.Emergency)
        {
            yield return new(answered + Duration.FromMinutes(3), BeatKind.AddColleague, "Peux-tu recevoir ce patient en consultation\u202F? Le requérant est prévenu.");
        }

        var read = After(answered, 9, 0.9);
        if (dice.Chance(0.1))
        {
            yield return new(read, BeatKind.Message, dice.Pick(Phrases.Thanks));
        }

        if (dice.Chance(0.9))
        {
            yield return new(After(read, 6, 1), BeatKind.Close);
        }
    }
}
