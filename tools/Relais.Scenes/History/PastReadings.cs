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
        (Agreement.Same, "", 11), (Agreement.Minor, "J’aurais revu la lésion à trois mois plutôt qu’à six.", 3),
        (Agreement.Major, "L’asymétrie et les deux couleurs m’auraient fait proposer une exérèse sans attendre.", 1),
    ];

    public IEnumerable<BlindReading> Of(Request request, Line line, StagedTeam team)
    {
        var dice = new Dice("reading/" + request.Number);
        if (request is not { AnsweredAt: { } answered, Expert: { } expert, Outcome: { } first } || request.State is RequestState.Merged || !dice.Chance(line.ReadingPercent / 100.0))
        {
            yield break;
        }

        var reader = dice.Pick([.. team.Experts.Where(player => player.Id != expert && player.Id != request.Author && !request.Parties.Exists(party => party.Professional == player.Id))]);
        var reading = BlindReading.Ask(request, reader.Id, line.ReadingPercent, answered);
        var given = answered + Duration.FromHours(dice.Between(10, 200));
        if (given < now && dice.Chance(0.9))
        {
            var (agreement, comment, _) = dice.Weighed(Found, one => one.Weight);
            var act = reader.ActAt(given);
            reading.Give(agreement is Agreement.Major ? "Lésion suspecte : à retirer, avec examen anatomopathologique." : "Même lecture : rien d’inquiétant sur ces images.", SecondOf(first, agreement), FindingText.None, act);
            reading.Compare(agreement, comment, act);
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
