using NodaTime;
using Relais.Kernel;
using Relais.Requests.Answering.Opinions;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Quality;
using Relais.Scenes.Staging;

namespace Relais.Scenes.History;

/// <summary>The second readings of the past: most agree, some wait, one in fifteen finds a major difference.</summary>
internal sealed class PastReadings(Instant now)
{
    private static readonly (Agreement Agreement, string Comment, double Weight)[] Found =
    [
        (Agreement.Same, "", 11), (Agreement.Minor, "J’aurais revu la lésion à trois mois plutôt qu’à six.", 3), (Agreement.Major, "", 1),
    ];

    private readonly HashSet<ProfessionalId> _told = [];
    private readonly HashSet<ProfessionalId> _asked = [];

    /// <summary>Whoever opens the demonstration as the first expert of a team finds one reading to do, and one of their own opinions that differs.</summary>
    public IEnumerable<BlindReading> Of(Request request, Line line, StagedTeam team)
    {
        var dice = new Dice("reading/" + request.Number);
        if (line.ReadingPercent == 0 || request is not { AnsweredAt: { } answered, Expert: { } expert, Outcome: { } first } || request.State is RequestState.Merged)
        {
            yield break;
        }

        var (guide, isRecent) = (team.Experts[0], answered > now - Duration.FromDays(10));
        var (tells, asks) = (expert == guide.Id && !isRecent && _told.Add(guide.Id), expert != guide.Id && isRecent && _asked.Add(guide.Id));
        if (!tells && !asks && !dice.Chance(line.ReadingPercent / 100.0))
        {
            yield break;
        }

        var reader = asks ? guide : dice.Pick([.. team.Experts.Where(player => player.Id != guide.Id && player.Id != expert && player.Id != request.Author && !request.Parties.Exists(party => party.Professional == player.Id))]);
        var reading = BlindReading.Ask(request, reader.Id, line.ReadingPercent, answered);
        var given = answered + Duration.FromHours(dice.Between(10, 200));
        if (!asks && given < now && dice.Chance(0.9))
        {
            var (agreement, comment, _) = tells ? Found[2] : dice.Weighed(Found, one => one.Weight);
            var act = reader.ActAt(given);
            var (opinion, why) = agreement is not Agreement.Major ? ("Même lecture des images, même conduite.", comment)
                : first is Outcome.AdviceOnly ? ("Lésion suspecte\u00A0: à retirer, avec examen anatomopathologique.", "L’asymétrie et les deux couleurs m’auraient fait proposer une exérèse sans attendre.")
                : ("Aspect bénin\u00A0: une surveillance au cabinet suffit.", "Je n’aurais pas fait se déplacer ce patient.");
            reading.Give(opinion, SecondOf(first, agreement), FindingText.None, act);
            reading.Compare(agreement, why, act);
        }
        else
        {
            // Reminders of the past left long ago: the next look plans what is still due.
            while (reading.NextCheckAt is { } at && at < now)
            {
                reading.NoteReminded(at);
            }
        }

        yield return reading;
    }

    private static Outcome SecondOf(Outcome first, Agreement agreement) => agreement switch
    {
        Agreement.Same => first,
        Agreement.Minor => first is Outcome.Visit ? Outcome.RapidVisit : first,
        _ => first is Outcome.AdviceOnly ? Outcome.RapidVisit : Outcome.AdviceOnly,
    };
}
