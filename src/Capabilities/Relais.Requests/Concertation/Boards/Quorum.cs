using Relais.Directory.Contract;

namespace Relais.Requests.Concertation.Boards;

/// <summary>Somebody who takes part, as the quorum counts them.</summary>
/// <param name="IsPhysician">Whether they are a physician: nobody else counts.</param>
/// <param name="Speciality">Code of their speciality, or null when it is not known.</param>
internal sealed record Voice(bool IsPhysician, string? Speciality);

/// <summary>Whether the quorum is reached, and what is missing.</summary>
/// <param name="Physicians">How many take part.</param>
/// <param name="Specialities">How many different specialities they bring.</param>
/// <param name="Missing">What is missing, a French sentence each; none when it is reached.</param>
public sealed record QuorumVerdict(int Physicians, int Specialities, IReadOnlyList<string> Missing)
{
    /// <summary>Whether nothing is missing.</summary>
    public bool IsMet => Missing.Count == 0;

    /// <summary>«Quorum atteint : 3 médecins, 3 spécialités.»</summary>
    public string Sentence => IsMet
        ? $"Quorum atteint\u00A0: {Count(Physicians, "médecin")}, {Count(Specialities, "spécialité")}."
        : $"Quorum non atteint. {string.Join(' ', Missing)}";

    internal static string Count(int number, string word) => $"{number}\u00A0{word}{(number < 2 ? "" : "s")}";
}

/// <summary>Reckons the quorum: a pure function of the rule and of those who take part.</summary>
internal static class Quorum
{
    public static QuorumVerdict Of(QuorumRule rule, IEnumerable<Voice> voices)
    {
        var physicians = voices.Where(voice => voice.IsPhysician).ToList();
        var specialities = physicians.Select(voice => voice.Speciality).Where(Specialities.Exists).Select(code => Trade(code!)).ToHashSet();
        return new(physicians.Count, specialities.Count, [.. Missing(rule, physicians.Count, specialities)]);
    }

    /// <summary>One code for each trade, whatever the title it is held under.</summary>
    internal static string Trade(string code) => Specialities.Alike(code).Order(StringComparer.Ordinal).First();

    private static IEnumerable<string> Missing(QuorumRule rule, int physicians, HashSet<string> specialities)
    {
        if (physicians < rule.Physicians)
        {
            yield return $"Il manque {QuorumVerdict.Count(rule.Physicians - physicians, "médecin")}\u00A0: {physicians} sur {rule.Physicians} au moins.";
        }

        if (specialities.Count < rule.Specialities)
        {
            yield return $"Il manque {QuorumVerdict.Count(rule.Specialities - specialities.Count, "spécialité")}\u00A0: {specialities.Count} sur {rule.Specialities} au moins.";
        }

        foreach (var code in rule.Required.Where(code => !specialities.Contains(Trade(code))))
        {
            yield return $"Il manque cette spécialité\u00A0: {Specialities.Label(code) ?? code}.";
        }
    }
}
