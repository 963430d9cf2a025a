using NodaTime;
using Relais.Kernel;
using Relais.Requests.Life;
using Relais.Requests.Visits;
using Relais.Scenes.Staging;

namespace Relais.Scenes.History;

/// <summary>What followed the opinions that proposed a visit: slots, a choice, how it went. By the real rules, and never twice the same time of an expert.</summary>
internal sealed class PastVisits(Instant now)
{
    private static readonly string[] Tests =
        ["NFS, plaquettes\nCRP", "Photographie de la lésion avec une règle", "Glycémie, HbA1c\nCréatinine", ""];

    private static readonly (string Why, string Orientation)[] Refusals =
    [
        ("L’aspect est bénin et l’avis suffit@: une consultation n’apporterait rien de plus.", "Surveillance au cabinet, nouvelle demande avec photos si l’aspect change."),
        ("Le délai de consultation est de plusieurs mois et la conduite est déjà claire.", "Appliquer le traitement proposé, et nous recontacter sans amélioration à six semaines."),
    ];

    private readonly HashSet<(ProfessionalId, Instant)> _taken = [];

    /// <summary>Adds to a request what followed.</summary>
    public void Follow(Replay replay, Script script)
    {
        var request = replay.Request;
        if (request is not { State: RequestState.Answered or RequestState.Closed, AnsweredAt: { } answered, Expert: not null } || answered > now - Duration.FromHours(1))
        {
            return;
        }

        var dice = new Dice("visit/" + request.Number);
        if (request.Outcome is Outcome.Visit or Outcome.RapidVisit or Outcome.Assessment or Outcome.AssistedVideo or Outcome.HomeVisit && (script.IsOfStory || dice.Chance(0.6)))
        {
            Offer(replay, script, dice, answered + Duration.FromMinutes(dice.Between(20, 55)));
        }
        else if (request is { Outcome: Outcome.AdviceOnly, WishesVisit: true } && dice.Chance(0.6))
        {
            var act = replay.ExpertAt(answered + Duration.FromMinutes(30));
            var (why, orientation) = dice.Pick(Refusals);
            replay.Note(request.RefuseVisit(Typed(why), orientation, 0, act), act);
        }
    }

    private void Offer(Replay replay, Script script, Dice dice, Instant at)
    {
        var (request, zone, act) = (replay.Request, script.Desk.Line.Zone, replay.ExpertAt(at));
        var isLong = request.Outcome is Outcome.Assessment;
        var minutes = isLong ? 240 : 20;
        var starts = Starts(request.Expert!.Value, at, minutes, request.Outcome is Outcome.RapidVisit ? 5 : 12, zone, dice);
        var offer = new VisitOffer(request.Expert.Value, ModeOf(request.Outcome), request.Outcome is Outcome.HomeVisit ? "" : "Centre de consultations, 12 rue des Ajoncs", minutes, [.. starts.Select(start => (Instant?)start)])
        {
            Days = 14,
            Preparation = new(dice.Pick(Tests), "Apporter la carte Vitale et la liste des traitements en cours.", null),
        };
        replay.Note(request.OfferVisit(offer, 0, zone, act), act);
        var chosenAt = at + Duration.FromHours(dice.Between(4, 40));
        if (chosenAt < now && chosenAt < request.Visit!.ExpiresAt)
        {
            Choose(replay, dice, chosenAt, zone);
        }
    }

    private void Choose(Replay replay, Dice dice, Instant at, DateTimeZone zone)
    {
        var (request, asker) = (replay.Request, replay.AskerAt(at));
        var visit = request.Visit!;
        if (dice.Chance(0.08))
        {
            replay.Note(request.SayNotWanted("Ce patient préfère attendre.", visit.Version, asker), asker);
            return;
        }

        var slot = visit.Slots.Where(one => one.IsOpen(at)).OrderBy(one => one.From).FirstOrDefault();
        if (slot is null)
        {
            return;
        }

        replay.Note(request.ChooseSlot(slot.Id, visit.Version, zone, asker), asker);
        _taken.UnionWith(slot.Taken.Select(cell => (cell.Host, cell.At)));
        var told = slot.Until + Duration.FromHours(1);
        if (told < now && dice.Chance(0.9))
        {
            var act = replay.ExpertAt(told);
            replay.Note(request.EndVisit(dice.Chance(0.92) ? VisitState.Happened : VisitState.Missed, null, visit.Version, act), act);
        }
    }

    /// <summary>Three free times of working mornings, from some days on.</summary>
    private List<Instant> Starts(ProfessionalId host, Instant at, int minutes, int days, DateTimeZone zone, Dice dice)
    {
        var day = at.InZone(zone).Date.PlusDays(dice.Between(3, days));
        var found = new List<Instant>();
        for (var tries = 0; found.Count < 3 && tries < 400; tries++)
        {
            var hour = new LocalTime(8, 30).PlusMinutes(minutes >= 240 ? 0 : 20 * dice.Between(0, 11));
            var start = day.At(hour).InZoneLeniently(zone).ToInstant();
            if (day.DayOfWeek is not (IsoDayOfWeek.Saturday or IsoDayOfWeek.Sunday) && TakenTime.Of(start, start + Duration.FromMinutes(minutes)).All(cell => !_taken.Contains((host, cell))))
            {
                found.Add(start);
            }

            day = day.PlusDays(1);
        }

        return found;
    }

    private static VisitMode ModeOf(Outcome? outcome) => outcome switch
    {
        Outcome.HomeVisit => VisitMode.Home,
        Outcome.AssistedVideo => VisitMode.AssistedVideo,
        _ => VisitMode.InPerson,
    };

    private static string Typed(string text) => text.Replace("@", "\u00A0", StringComparison.Ordinal);
}
