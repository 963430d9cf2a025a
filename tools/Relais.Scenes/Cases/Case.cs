using Relais.Forms.Contract;
using Relais.Requests.Life;
using Relais.Scenes.Pictures;

namespace Relais.Scenes.Cases;

/// <summary>A kind of question that reaches a line, in several wordings, with the opinions that experts give of it.</summary>
/// <remarks>
/// Wordings hold: {P} «Patient» or «Patiente», {p} the same without capital, {e} the mark of the feminine, {il}, {âge} with its «ans»,
/// {lieu} «du dos», {depuis} «trois mois», {mm} a size.
/// </remarks>
internal sealed record Case(string Topic)
{
    public double Weight { get; init; } = 1;

    public int Youngest { get; init; } = 18;

    public int Oldest { get; init; } = 94;

    /// <summary>How often it is urgent, from 0 to 1.</summary>
    public double Urgent { get; init; }

    public required IReadOnlyList<string> Questions { get; init; }

    public IReadOnlyList<string> Sites { get; init; } = [""];

    /// <summary>What an expert asks before answering.</summary>
    public IReadOnlyList<Complement> Complements { get; init; } = [];

    public required IReadOnlyList<Opinion> Opinions { get; init; }

    /// <summary>What is answered to the line's form, if it has one.</summary>
    public Func<Telling, Answers>? Answers { get; init; }

    /// <summary>Why it is declined when it is, and where the patient may turn; by default, as anywhere.</summary>
    public IReadOnlyList<(string Why, string Where)>? Declines { get; init; }

    /// <summary>What its photos show, or null when the line joins none.</summary>
    public Sight? Sight { get; init; }
}

/// <summary>What is asked before the opinion, and what is answered.</summary>
internal sealed record Complement(string Ask, string Give);

/// <summary>An opinion and how often it is given.</summary>
internal sealed record Opinion(Outcome Outcome, double Weight, string Text);
