using NodaTime;
using Relais.Directory.Contract;

namespace Relais.Documents.Prescriptions.Checks;

/// <summary>Holds a whole prescription against the rules: what it must say, who may write it, what its drugs demand.</summary>
internal static class PrescriptionChecks
{
    public const string Dentist = "40";
    public const string Midwife = "50";

    private const int LongestDays = 366;
    private const string Mentions = "Mentions obligatoires d’une ordonnance (CSP, article R. 5132-3)";
    private const string TwelveMonths = "Douze mois de traitement au plus (CSP, articles R. 5132-21 et R. 5132-22)";
    private const string ExceptionForm = "Ordonnance d’exception, Cerfa 12708*02 (arrêté du 17 juillet 2012 ; CSS, articles R. 163-2 et R. 165-1)";
    private const string RightToPrescribe = "Droit de prescription (CSP, articles L. 4111-1 et suivants)";
    private const string BizoneForm = "Ordonnance bizone, Cerfa 14465*01 (CSS, article L. 322-3)";

    /// <param name="content">What is prescribed.</param>
    /// <param name="drugs">What is known of its drugs, by code.</param>
    /// <param name="by">Who prescribes.</param>
    /// <param name="today">The day.</param>
    public static IReadOnlyList<Finding> Of(PrescriptionContent content, IReadOnlyDictionary<string, DrugFacts> drugs, Prescriber by, LocalDate today) =>
        [
            .. OfPrescriber(by),
            .. content.Lines.Count == 0 ? [new Finding("empty", "Ajoutez au moins un produit.", true, Mentions)] : Array.Empty<Finding>(),
            .. content.Kind is PrescriptionKind.Exception ? OfException(content, by, today) : [],
            .. content.Kind is PrescriptionKind.Bizone && content.Lines.Count > 0 && !content.Lines.Any(line => line.IsForLongIllness)
                ? [new Finding("bizone-empty", "Aucun produit n’est en rapport avec l’ALD : une ordonnance simple suffit.", false, BizoneForm)] : Array.Empty<Finding>(),
            .. content.Lines.SelectMany((line, index) => OfLine(content, line, drugs, by, today).Select(finding => finding with { Line = index })),
        ];

    private static IEnumerable<Finding> OfPrescriber(Prescriber by)
    {
        if (by.Profession is Dentist or Midwife)
        {
            yield return new("limited-right", "Vous prescrivez dans les limites de votre profession : vérifiez que ces produits en sont.", false, RightToPrescribe);
        }
        else if (by.Profession != Professions.Doctor)
        {
            yield return new("no-right", "Votre profession ne prescrit pas de médicaments dans Relais. Demandez à un médecin.", true, RightToPrescribe);
        }

        if (!by.HasNumber)
        {
            yield return new("number-missing", "Votre numéro RPPS manque à votre fiche : l’administration de votre équipe peut l’ajouter.", true, Mentions);
        }
    }

    private static IEnumerable<Finding> OfException(PrescriptionContent content, Prescriber by, LocalDate today)
    {
        if (content.Lines.Count > 1)
        {
            yield return new("exception-one-product", "Une ordonnance d’exception porte un seul produit : rédigez-en une par produit.", true, ExceptionForm);
        }

        if (string.IsNullOrWhiteSpace(content.Indication))
        {
            yield return new("indication-missing", "Indiquez l’indication de la fiche d’information thérapeutique.", true, ExceptionForm);
        }

        if (!content.Conforms)
        {
            yield return new("conformity-missing", "Attestez que la prescription est conforme à la fiche d’information thérapeutique, ou choisissez une ordonnance simple.", true, ExceptionForm);
        }

        var next = PrescriptionContent.Day(content.NextConsultationBy);
        if (by.IsInHospital && next is null)
        {
            yield return new("next-consultation-missing", "Prescrite à l’hôpital, l’ordonnance d’exception porte la date limite de la prochaine consultation.", true, ExceptionForm);
        }
        else if (next < today)
        {
            yield return new("next-consultation-past", "La date limite de la prochaine consultation est passée. Corrigez-la.", true, ExceptionForm);
        }

        if (content.Cover is CoverGround.WorkAccident && PrescriptionContent.Day(content.AccidentOn) is null)
        {
            yield return new("accident-date-missing", "Indiquez la date de l’accident du travail.", true, ExceptionForm);
        }
    }

    private static IEnumerable<Finding> OfLine(PrescriptionContent content, PrescriptionLine line, IReadOnlyDictionary<string, DrugFacts> drugs, Prescriber by, LocalDate today)
    {
        var known = line.Cis is { } cis ? drugs.GetValueOrDefault(cis) : null;
        return
        [
            .. OfMentions(line),
            .. known is null && line.Nature is ProductNature.Drug
                ? [new Finding("unknown-drug", "Ce médicament n’est pas dans la base publique : ses conditions de prescription ne sont pas vérifiées.", false, "Base de données publique des médicaments")] : Array.Empty<Finding>(),
            .. known is { IsMarketed: false } ? [new Finding("not-marketed", "Ce médicament n’est pas commercialisé.", false, "Base de données publique des médicaments")] : Array.Empty<Finding>(),
            .. line.Cis is not null && content.Lines.Count(other => other.Cis == line.Cis) > 1
                ? [new Finding("twice", "Ce médicament est prescrit deux fois.", false, Mentions)] : Array.Empty<Finding>(),
            .. ConditionChecks.Of(line, ConditionReader.Read(known?.Conditions ?? []), by, today),
        ];
    }

    private static IEnumerable<Finding> OfMentions(PrescriptionLine line)
    {
        if (string.IsNullOrWhiteSpace(line.Posology))
        {
            yield return new("posology-missing", "Indiquez la posologie.", true, Mentions);
        }

        if (line.Nature is ProductNature.Drug && line.Days is not > 0)
        {
            yield return new("duration-missing", "Indiquez la durée du traitement.", true, Mentions);
        }

        if (line.Days is { } days && (long)days * (1 + (line.Renewals ?? 0)) > LongestDays)
        {
            yield return new("too-long", "Avec ses renouvellements, l’ordonnance dépasse douze mois. Réduisez la durée ou les renouvellements.", true, TwelveMonths);
        }
    }
}
