using NodaTime;
using Relais.Requests.Life;
using Relais.Scenes.Cases;
using Relais.Scenes.History;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Teams;

/// <summary>The requests of the orthoptist of Lens.</summary>
internal static class SosOeilStory
{
    public static IEnumerable<Script> Of(Storyteller story, Player orthoptist)
    {
        var (red, vision) = (story.Team.Desks[0], story.Team.Desks[1]);
        var (keratitis, retina) = (Eyes.Red[0], Eyes.Vision[1]);
        yield return story.Told("urgent", red, orthoptist, keratitis, Duration.FromHours(0.4), _ => [], urgent: true);
        yield return story.Told("sent", vision, orthoptist, retina, Duration.FromHours(2), _ => []);
        yield return story.Told("answered", red, orthoptist, keratitis, Duration.FromHours(22), sent =>
        [
            new(sent + Duration.FromHours(0.5), BeatKind.Claim),
            new(sent + Duration.FromHours(1.4), BeatKind.Answer, keratitis.Opinions[1].Text) { Outcome = Outcome.RapidVisit },
        ],
        urgent: true);
    }
}
