using NodaTime;
using Relais.Forms.Contract;
using Relais.Patients.Contract;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Cases;

/// <summary>What a requester knows when they fill a form: about whom, and on which day.</summary>
internal sealed record Telling(Dice Dice, LocalDate Day, int Age, Sex Sex)
{
    /// <summary>A day so long ago.</summary>
    public LocalDate Ago(int least, int most) => Day.PlusDays(-Dice.Between(least, most));

    public string Pick(params string[] codes) => Dice.Pick(codes);
}

/// <summary>Answers written in few words: texts, numbers, days, codes.</summary>
internal static class Filled
{
    public static Answers With(params (string Key, object Value)[] answers) =>
        Answers.Of(answers.Select(answer => KeyValuePair.Create(answer.Key, Of(answer.Value))));

    /// <summary>A code of a choice, or several, or none of them.</summary>
    public static Answer Code(params string[] codes) => Answer.Chosen(codes);

    private static Answer Of(object value) => value switch
    {
        Answer answer => answer,
        string text => Answer.Of(text),
        int number => Answer.Of((decimal)number),
        decimal number => Answer.Of(number),
        LocalDate day => Answer.Of(day),
        bool isYes => Answer.YesOrNo(isYes),
        _ => throw new ArgumentOutOfRangeException(nameof(value)),
    };
}
