using NodaTime;
using Relais.Requests.Life;
using Relais.Scenes.Cases;
using Relais.Scenes.History;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Teams;

/// <summary>The requests of the practitioner of Porto-Vecchio.</summary>
internal static class CorsicaDermStory
{
    public static IEnumerable<Script> Of(Storyteller story, Player gp)
    {
        var lesions = story.Team.Desks[0];
        var (mole, bump) = (SuspectLesions.All[0], SuspectLesions.All[1]);
        yield return story.Told("sent", lesions, gp, mole, Duration.FromHours(3), _ => []);
        yield return story.Told("visit", lesions, gp, bump, Duration.FromHours(52), sent =>
        [
            new(sent + Duration.FromHours(6), BeatKind.Claim),
            new(sent + Duration.FromHours(30), BeatKind.Answer, bump.Opinions[0].Text) { Outcome = Outcome.RapidVisit },
            new(sent + Duration.FromHours(30.2), BeatKind.AddColleague, "Peux-tu recevoir ce patient@? L’examen et l’exérèse se feraient chez toi, à Porto-Vecchio."),
        ]);
        yield return story.Told("complement-awaited", lesions, gp, mole, Duration.FromHours(26), sent =>
        [
            new(sent + Duration.FromHours(4), BeatKind.Claim),
            new(sent + Duration.FromHours(5), BeatKind.AskComplement, mole.Complements[0].Ask),
        ]);
    }
}
