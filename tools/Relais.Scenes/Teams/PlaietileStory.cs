using NodaTime;
using Relais.Directory.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Scenes.Cases;
using Relais.Scenes.History;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Teams;

/// <summary>What the coordination of Bayonne finds on its lists: by Relais, by telephone, by letter.</summary>
internal static class PlaietileStory
{
    private static readonly ContactText NeighbourText = new("Odile", "Hourcade", Professions.Nurse) { Phone = InventedNumbers.Mobile(7_101), Structure = "EHPAD des Gaves" };

    public static Player Neighbour(Stage stage) => stage.Outsider("neighbour", Channel.Phone, NeighbourText, "64422");

    public static IEnumerable<Script> Of(Storyteller story, Player nurse, Player coordinator, Player neighbour)
    {
        var desk = story.Team.Desks[0];
        var (ulcer, sore, foot) = (Wounds.All[0], Wounds.All[1], Wounds.All[2]);
        yield return story.Told("sent", desk, nurse, ulcer, Duration.FromHours(1.5), _ => []);
        yield return story.Told("urgent", desk, nurse, foot, Duration.FromHours(0.7), _ => [], urgent: true);
        yield return story.Told("dispatched", desk, nurse, sore, Duration.FromHours(26), sent => [new(sent + Duration.FromHours(3), BeatKind.Claim)]);
        yield return story.Told("visited", desk, nurse, sore, Duration.FromHours(72), sent =>
        [
            new(sent + Duration.FromHours(2), BeatKind.Claim),
            new(sent + Duration.FromHours(22), BeatKind.Answer, sore.Opinions[0].Text) { Outcome = Outcome.HomeVisit },
        ]);
        yield return story.Told("phone", desk, neighbour, sore, Duration.FromHours(5), _ => []) with { Channel = Channel.Phone, Writer = coordinator, Answers = null, Photos = 0 };
    }

    public static IEnumerable<Arrival> Arrivals(Stage stage, Player coordinator, Instant now, Func<string, Request> request)
    {
        var phone = request("phone");
        yield return new CallArrival(
            stage.IdOf("call/phone"), coordinator, phone.SentAt - Duration.FromMinutes(4), Calls.FormOf(NeighbourText, phone.Line, phone.Question)) { Request = phone.Id };
        yield return new CallArrival(
            stage.IdOf("call/answered"), coordinator, now - Duration.FromHours(29),
            Calls.FormOf(new("Xalbador", "Iriart", "70") { Phone = InventedNumbers.Mobile(7_102) }, phone.Line, "Fournisseur d’un matelas à air pour un patient sorti d’hôpital."))
        {
            Answer = "Adresse du prestataire donnée ; rappelle si la livraison tarde.",
        };
    }
}
