using NodaTime;
using Relais.Kernel;
using Relais.Requests.Answering.Templates;
using Relais.Requests.Life;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Teams;

/// <summary>What the dermatologists of Brittany answer most often.</summary>
internal static class OncobreizhTemplates
{
    private static readonly TemplateText[] Shared =
    [
        new(
            "Lésion bénigne",
            "Bonjour {requérant},\n\nPour {patient}, {âge} : l’aspect est celui d’une lésion bénigne. Aucun geste n’est nécessaire. Montrez-la de nouveau si elle change de taille, de couleur ou de relief, ou si elle saigne.\n\nBien confraternellement,\n{expert}",
            Outcome.AdviceOnly),
        new(
            "Suspicion de mélanome",
            "Bonjour {requérant},\n\nPour {patient}, {âge} : l’aspect fait craindre un mélanome. Une exérèse avec examen anatomopathologique est à prévoir sous quinze jours ; mon secrétariat appelle le patient. Ne faites pas de biopsie partielle.\n\nBien confraternellement,\n{expert}",
            Outcome.RapidVisit),
        new(
            "Photos à refaire",
            "Bonjour {requérant},\n\nLes photos de la demande {numéro} ne permettent pas de conclure. Merci d’en refaire trois, nettes et à la lumière du jour : vue d’ensemble, de près avec une règle, et en dermoscopie si vous le pouvez.\n\nBien confraternellement,\n{expert}",
            null),
    ];

    private static readonly TemplateText Own = new(
        "Kératose séborrhéique",
        "Bonjour {requérant},\n\n{patient}, {âge} : kératose séborrhéique, sans risque. Une cryothérapie est possible si elle gêne.\n\nBien confraternellement,\n{expert}",
        Outcome.AdviceOnly);

    public static IEnumerable<ReplyTemplate> Of(Stage stage, StructureId place, TeamId team, Player coordinator, Player expert, Instant now)
    {
        var act = new Act(coordinator.Id, now - Duration.FromDays(90)) { Grants = [new Grant(place, team, Role.Coordinator)] };
        return Shared.Index()
            .Select(text => ReplyTemplate.Of(team, text.Item, act, stage.IdOf("template", text.Index)))
            .Append(ReplyTemplate.Of(null, Own, new Act(expert.Id, now - Duration.FromDays(30)), stage.IdOf("template/own")));
    }
}
