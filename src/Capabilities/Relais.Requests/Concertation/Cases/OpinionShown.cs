using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Concertation.Cases;

/// <summary>What a member thinks, in words.</summary>
/// <param name="Name">Who.</param>
/// <param name="Trade">Their trade.</param>
/// <param name="Text">What they wrote.</param>
/// <param name="At">When.</param>
public sealed record OpinionShown(string Name, string Trade, string Text, Instant At)
{
    /// <summary>When it is read.</summary>
    public Instant Now { get; init; }

    /// <summary>The clocks of the team.</summary>
    public DateTimeZone? Zone { get; init; }

    /// <summary>How many were written before it by the same person.</summary>
    public int Before { get; init; }

    internal static IReadOnlyList<OpinionShown> Of(CaseRead read, Act act) =>
    [
        .. read.Case.LatestOpinions.Select(opinion => new OpinionShown(read.NameOf(opinion.Member), read.TradeOf(opinion.Member) ?? "", opinion.Text, opinion.At)
        {
            Now = act.At,
            Zone = read.Session.Clock,
            Before = opinion.Number - 1,
        }),
    ];
}
