using NodaTime;

namespace Relais.Forms.Contract;

/// <summary>What is known beside the answers: the day, the record, the history. Conditions read it by name: <c>patient.age</c>, <c>today</c>.</summary>
/// <param name="Today">The day of the act, in the zone of the team.</param>
public sealed record Facts(LocalDate Today)
{
    /// <summary>The names that a form may use, each with what it is called.</summary>
    public static IReadOnlyDictionary<string, string> Names { get; } = new Dictionary<string, string>
    {
        ["today"] = "aujourd’hui",
        ["patient.age"] = "âge du patient",
        ["patient.birth_date"] = "date de naissance",
        ["patient.sex"] = "sexe du patient",
        ["patient.commune"] = "commune du patient",
        ["patient.department"] = "département du patient",
        ["requester.profession"] = "profession du demandeur",
    };

    /// <summary>What past events are called.</summary>
    public static IReadOnlyDictionary<string, string> EventNames { get; } = new Dictionary<string, string> { ["sejour"] = "séjour", ["demande"] = "demande" };

    /// <summary>What the record knows, by name.</summary>
    public IReadOnlyDictionary<string, Answer> Known { get; init; } = new Dictionary<string, Answer>();

    /// <summary>What happened to the patient in the team, or null when nobody looked.</summary>
    public IReadOnlyList<PastEvent>? History { get; init; }

    /// <summary>The facts about a patient.</summary>
    /// <param name="today">The day of the act.</param>
    /// <param name="birthDate">Date de naissance, or null.</param>
    /// <param name="sex"><c>f</c>, <c>m</c> or null.</param>
    /// <param name="commune">INSEE code of residence, or null.</param>
    public static Facts OfPatient(LocalDate today, LocalDate? birthDate, string? sex, string? commune)
    {
        var known = new Dictionary<string, Answer>();
        if (birthDate is { } born)
        {
            known["patient.birth_date"] = Answer.Of(born);
            known["patient.age"] = Answer.Of((decimal)Period.Between(born, today, PeriodUnits.Years).Years);
        }

        if (sex is not null)
        {
            known["patient.sex"] = Answer.Of(sex);
        }

        if (commune is { Length: 5 })
        {
            known["patient.commune"] = Answer.Of(commune);
            known["patient.department"] = Answer.Of(commune.StartsWith("97", StringComparison.Ordinal) || commune.StartsWith("98", StringComparison.Ordinal) ? commune[..3] : commune[..2]);
        }

        return new Facts(today) { Known = known };
    }
}

/// <summary>Something that happened: a stay, a request.</summary>
/// <param name="Kind">As criteria name it: <c>sejour</c>.</param>
/// <param name="On">When.</param>
public sealed record PastEvent(string Kind, LocalDate On);
