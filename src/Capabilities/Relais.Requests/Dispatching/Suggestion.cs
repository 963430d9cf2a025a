using Relais.Kernel;

namespace Relais.Requests.Dispatching;

/// <summary>To whom a request could be entrusted: the best first, then those left out, each with reasons.</summary>
internal sealed record Suggestion(IReadOnlyList<RankedExpert> Ranked, IReadOnlyList<LeftOutExpert> LeftOut)
{
    /// <summary>The one suggested, or null when nobody is available.</summary>
    public RankedExpert? First => Ranked.Count > 0 ? Ranked[0] : null;
}

/// <summary>An expert in the order of the suggestion.</summary>
/// <param name="Who">Who.</param>
/// <param name="Name">«Dr Maëlle Le Goff».</param>
/// <param name="Reasons">What speaks for and against them, with what each is worth.</param>
internal sealed record RankedExpert(ProfessionalId Who, string Name, IReadOnlyList<DispatchReason> Reasons)
{
    public int Points => Reasons.Sum(reason => reason.Points);

    /// <summary>How near they practise, or null when not known.</summary>
    public Nearness? Step { get; init; }
}

/// <summary>An expert whom the suggestion leaves out.</summary>
/// <param name="Who">Who.</param>
/// <param name="Name">«Dr Maëlle Le Goff».</param>
/// <param name="Why">In a sentence.</param>
/// <param name="MayBeChosen">Whether the coordination may choose them all the same.</param>
internal sealed record LeftOutExpert(ProfessionalId Who, string Name, DispatchReason Why, bool MayBeChosen)
{
    /// <summary>How near they practise, or null when not known.</summary>
    public Nearness? Step { get; init; }
}

/// <summary>One reason: a stable code, a French sentence, and what it is worth.</summary>
internal sealed record DispatchReason(string Code, string Sentence, int Points);
