using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Lines;

/// <summary>Whom a requester usually asks on a line: known from the opinions they received.</summary>
internal static class Correspondent
{
    /// <summary>Once is chance.</summary>
    public const int FewestAnswers = 2;

    /// <summary>How far back opinions count.</summary>
    public static readonly Duration Memory = Duration.FromDays(730);

    /// <summary>The usual one among the experts of the line, or null: the most answers, then the latest, then the identifier.</summary>
    public static ProfessionalId? Usual(IEnumerable<PastAnswers> answers, IReadOnlyCollection<ProfessionalId> experts) =>
        answers.Where(past => past.Count >= FewestAnswers && experts.Contains(past.Expert))
            .OrderByDescending(past => past.Count).ThenByDescending(past => past.Last).ThenBy(past => past.Expert.Value)
            .Select(past => (ProfessionalId?)past.Expert).FirstOrDefault();
}

/// <summary>What an expert answered to a requester.</summary>
internal sealed record PastAnswers(ProfessionalId Expert, int Count, Instant Last);
