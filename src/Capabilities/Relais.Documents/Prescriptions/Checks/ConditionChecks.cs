using NodaTime;

namespace Relais.Documents.Prescriptions.Checks;

/// <summary>Holds one line against the conditions that the public database publishes of its drug.</summary>
internal static class ConditionChecks
{
    public static IEnumerable<Finding> Of(PrescriptionLine line, IReadOnlyList<DrugCondition> conditions, Prescriber by, LocalDate today) =>
        conditions.SelectMany(condition => Of(line, condition, by, today));

    public static IEnumerable<Finding> Of(PrescriptionLine line, DrugCondition condition, Prescriber by, LocalDate today) => condition.Kind switch
    {
        ConditionKind.HospitalUse => [Blocking("hospital-use", "Ce médicament se délivre à l’hôpital seulement : il ne se prescrit pas pour la ville.", condition)],
        ConditionKind.Hospital when !by.IsInHospital => [Blocking("hospital", "Chaque prescription de ce médicament vient d’un établissement de santé. Prescrivez depuis votre lieu d’exercice hospitalier, ou confiez-la à un confrère hospitalier.", condition)],
        ConditionKind.InitialHospital => Initial(line, condition, by, today),
        ConditionKind.Specialists => Specialists(condition, by),
        ConditionKind.InitialSpecialists => line.IsRenewal ? Validity(line, condition, today) : Specialists(condition, by),
        ConditionKind.RenewalSpecialists when line.IsRenewal => Specialists(condition, by),
        ConditionKind.Monitoring when !line.IsMonitored => [Blocking("monitoring", "Ce médicament demande une surveillance : cochez que les examens exigés ont été réalisés, l’ordonnance le mentionnera.", condition)],
        ConditionKind.SecuredForm => [Blocking("secured-form", "Ce médicament se prescrit sur ordonnance sécurisée, que Relais n’imprime pas.", condition)],
        ConditionKind.LimitedTo when line.Days > condition.Days => [Blocking("too-long-for-drug", $"La durée dépasse celle que ce médicament permet ({condition.Days} jours).", condition)],
        ConditionKind.ListOne when line is { Renewals: null, Days: > 30 } => [Warning("list-one", "Liste I : sans mention de renouvellement, rien n’est renouvelé au-delà de la durée écrite.", condition)],
        ConditionKind.PatientDocument => [Warning("patient-document", "Un document est à remettre au patient ou à lui faire signer.", condition)],
        ConditionKind.Other => [Warning("condition-to-read", "Lisez cette condition et vérifiez qu’elle est remplie.", condition)],
        _ => [],
    };

    private static IEnumerable<Finding> Initial(PrescriptionLine line, DrugCondition condition, Prescriber by, LocalDate today)
    {
        // In a hospital every prescription may begin the treatment anew.
        if (by.IsInHospital)
        {
            return [];
        }

        return line.IsRenewal
            ? Validity(line, condition, today)
            : [Blocking("initial-hospital", "La première prescription de ce médicament vient d’un établissement de santé. Prescrivez depuis votre lieu d’exercice hospitalier, ou indiquez la prescription initiale que vous renouvelez.", condition)];
    }

    private static IEnumerable<Finding> Validity(PrescriptionLine line, DrugCondition condition, LocalDate today)
    {
        if (PrescriptionContent.Day(line.BegunOn) is not { } begun || string.IsNullOrWhiteSpace(line.BegunAt))
        {
            return [Blocking("initial-unknown", "Indiquez la date et l’établissement de la prescription initiale.", condition)];
        }

        return begun > today ? [Blocking("initial-in-future", "La prescription initiale ne peut pas être à venir. Corrigez sa date.", condition)]
            : condition.Months is { } months && begun.PlusMonths(months) < today
                ? [Blocking("initial-expired", $"La prescription initiale a plus de {months} mois : elle est à refaire par un prescripteur habilité.", condition)]
                : [];
    }

    private static IEnumerable<Finding> Specialists(DrugCondition condition, Prescriber by) =>
        by.Speciality is { } own && condition.Specialities.Contains(own) ? []
        : condition.NamesAllKnown ? [Blocking("speciality", "Ce médicament est réservé à d’autres spécialités que la vôtre. Adressez la prescription à un confrère de la spécialité.", condition)]
        : [Warning("speciality-to-check", "Ce médicament est réservé à certains spécialistes : vérifiez que vous en êtes.", condition)];

    private static Finding Blocking(string code, string sentence, DrugCondition condition) => new(code, sentence, true, condition.Text);

    private static Finding Warning(string code, string sentence, DrugCondition condition) => new(code, sentence, false, condition.Text);
}
