using NodaTime;
using Relais.Requests.Life;
using Relais.Scenes.Cases;
using Relais.Scenes.History;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Teams;

/// <summary>The requests of the practitioner of Carhaix, one for each thing that may happen to a request.</summary>
internal static class OncobreizhStory
{
    public static IEnumerable<Script> Of(Storyteller story, Player gp, Player substitute) => [.. Open(story, gp), .. Given(story, gp), .. Ended(story, gp), .. Usual(story, gp, substitute)];

    /// <summary>The dermatologist whom she usually asks has one alone for some hours; another was widened to the sector.</summary>
    private static IEnumerable<Script> Usual(Storyteller story, Player gp, Player substitute)
    {
        var (skin, usual) = (story.Team.Desks[1], story.Team.Experts[1]);
        yield return story.Told("usual", skin, gp, InflammatorySkin.All[1], Hours(0.9), _ => []) with { First = usual };
        yield return story.Told("widened", skin, gp, InflammatorySkin.All[2], Hours(5 * 24), sent => [Beat(sent, 64, BeatKind.Claim)]) with { First = usual };
        yield return story.Told("in-place-of", story.Team.Desks[0], gp, SuspectLesions.All[0], Hours(4), _ => []) with { Writer = substitute };
    }


    private static IEnumerable<Script> Open(Storyteller story, Player gp)
    {
        var lesions = story.Team.Desks[0];
        var (mole, bump, crust) = (SuspectLesions.All[0], SuspectLesions.All[1], SuspectLesions.All[2]);
        yield return story.Told("sent", lesions, gp, mole, Hours(1.8), _ => []);
        yield return story.Told("urgent", lesions, gp, crust, Hours(0.6), _ => [], urgent: true);
        yield return story.Told("in-charge", lesions, gp, bump, Hours(7), sent =>
        [
            Beat(sent, 4, BeatKind.Claim),
            Beat(sent, 5, BeatKind.AskSecond, "Basocellulaire ou hyperplasie sébacée@? J’aimerais ton œil avant de répondre."),
        ]);
        yield return story.Told("second", lesions, gp, mole, Hours(9), sent =>
        [
            Beat(sent, 3, BeatKind.Claim) with { IsByAnother = true },
            Beat(sent, 4, BeatKind.AskSecond, "Peux-tu relire ces images avec moi@? J’hésite entre nævus atypique et mélanome débutant.") with { IsByAnother = true },
        ]);
        yield return story.Told("complement-awaited", lesions, gp, mole, Hours(20), sent =>
        [
            Beat(sent, 3, BeatKind.Claim),
            Beat(sent, 4, BeatKind.AskComplement, mole.Complements[0].Ask),
        ]);
        yield return story.Told("complement-given", lesions, gp, mole, Hours(30), sent =>
        [
            Beat(sent, 2, BeatKind.Claim),
            Beat(sent, 3, BeatKind.AskComplement, mole.Complements[0].Ask),
            Beat(sent, 27, BeatKind.GiveComplement, mole.Complements[0].Give) with { Photos = 2 },
        ]);
    }

    private static IEnumerable<Script> Given(Storyteller story, Player gp)
    {
        var (lesions, skin) = (story.Team.Desks[0], story.Team.Desks[1]);
        var (mole, bump, crust, rash) = (SuspectLesions.All[0], SuspectLesions.All[1], SuspectLesions.All[2], InflammatorySkin.All[0]);
        yield return story.Told("answered", lesions, gp, mole, Hours(40), sent =>
        [
            Beat(sent, 5, BeatKind.Claim),
            Beat(sent, 8, BeatKind.AskSecond, "Es-tu d’accord pour une exérèse d’emblée@?"),
            Beat(sent, 30, BeatKind.GiveSecond, "Tout à fait d’accord@: exérèse complète, sans biopsie préalable."),
            Beat(sent, 36, BeatKind.Answer, mole.Opinions[3].Text) with { Outcome = Outcome.RapidVisit },
        ]);
        yield return story.Told("late", lesions, gp, bump, Hours(8 * 24), sent => [Beat(sent, 20, BeatKind.Claim)]);
        yield return story.Told("closed", lesions, gp, crust, Hours(13 * 24), sent =>
        [
            Beat(sent, 2, BeatKind.Claim),
            Beat(sent, 3, BeatKind.AskComplement, crust.Complements[0].Ask),
            Beat(sent, 20, BeatKind.GiveComplement, crust.Complements[0].Give) with { Photos = 1 },
            Beat(sent, 26, BeatKind.Answer, crust.Opinions[1].Text) with { Outcome = Outcome.AdviceOnly },
            Beat(sent, 30, BeatKind.Message, "Merci beaucoup, cryothérapie faite ce matin. Je le revois dans deux mois."),
            Beat(sent, 31, BeatKind.Close),
        ]);
        yield return story.Told("released", skin, gp, rash, Hours(28), sent =>
        [
            Beat(sent, 2, BeatKind.Claim),
            Beat(sent, 4, BeatKind.Release, "Je connais personnellement cette famille, je préfère qu’un confrère réponde."),
            Beat(sent, 23, BeatKind.Claim) with { IsByAnother = true },
        ]);
    }

    private static IEnumerable<Script> Ended(Storyteller story, Player gp)
    {
        var lesions = story.Team.Desks[0];
        var (mole, crust, rash) = (SuspectLesions.All[0], SuspectLesions.All[2], InflammatorySkin.All[0]);
        yield return story.Told("withdrawn", lesions, gp, mole, Hours(5 * 24), sent => [Beat(sent, 1.5, BeatKind.Withdraw, "Rendez-vous obtenu entre-temps près de son domicile.")]);
        yield return story.Told("declined", lesions, gp, crust, Hours(9 * 24), sent =>
        [
            Beat(sent, 6, BeatKind.Claim),
            Beat(sent, 7, BeatKind.Decline, "La lésion est étendue et les images ne suffisent pas@: un examen direct est indispensable.")
                with { Orientation = "Consultation de chirurgie maxillo-faciale, centre hospitalier de Brest, avec copie de cette demande." },
        ]);
        yield return story.Told("redirected", lesions, gp, rash, Hours(4 * 24), sent =>
        [
            Beat(sent, 5, BeatKind.Claim),
            Beat(sent, 6, BeatKind.Redirect, "Il s’agit d’un eczéma@: je passe la main à la ligne «@Dermatose inflammatoire@»."),
            Beat(sent, 26, BeatKind.Claim) with { IsByAnother = true },
            Beat(sent, 50, BeatKind.Answer, rash.Opinions[0].Text) with { Outcome = Outcome.AdviceOnly },
        ]);
    }

    private static Duration Hours(double hours) => Duration.FromHours(hours);

    private static Beat Beat(Instant sent, double hours, BeatKind kind, string? text = null) =>
        new(sent + Hours(hours), kind, text);
}
