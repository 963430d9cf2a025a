using Relais.Forms.Contract;
using static Relais.Forms.Library.Ask;

namespace Relais.Forms.Library;

/// <summary>What both sides say when a request closes: the survey of Champlain BASE, and the diagnosis known afterwards.</summary>
internal static class ClosingSurvey
{
    public static Form Form { get; } = new()
    {
        Key = "cloture",
        Title = "Ce que l’avis a apporté",
        Purpose = "Deux questions obligatoires, une minute.",
        Sections =
        [
            Section(
                "apport", "L’apport de l’avis",
                One("resultat", "L’avis…", "confirme:A confirmé ce que vous prévoyiez", "nouveau:A apporté une conduite nouvelle ou en plus", "peu_utile:N’a pas été très utile", "aucun:Rien de cela").Required(),
                One(
                    "orientation", "La consultation du spécialiste…",
                    "evitee:Était envisagée, elle est évitée", "maintenue:Était envisagée, elle reste utile et sera mieux préparée", "inutile:N’était pas envisagée et ne l’est pas, l’avis a servi",
                    "suscitee:N’était pas envisagée, elle le devient", "sans_effet:Pas d’effet particulier", "autre:Autre").Required(),
                Scale("valeur_patient", "Valeur pour le patient", "Aucune", "Très grande", 5) with { Min = 1 },
                Scale("valeur_demandeur", "Valeur pour vous", "Aucune", "Très grande", 5) with { Min = 1 },
                One("diagnostic", "Diagnostic connu depuis", "benin:Bénin", "melanome:Mélanome", "basocellulaire:Carcinome basocellulaire", "epidermoide:Carcinome épidermoïde", "autre:Autre diagnostic", "attente:Pas encore connu"),
                Long("commentaire", "Un mot de plus")),
        ],
        Source = "D’après l’enquête de clôture de Champlain BASE eConsult (Ontario).",
    };
}
