namespace Relais.Ui.Components;

/// <summary>The two letters that stand for a person in a small disc; the full name is always written beside.</summary>
public static class Initials
{
    private static readonly string[] Civilities = ["Dr", "Pr", "M.", "Mme", "Mlle"];

    /// <summary>«Dr Awa Le Goff» gives «AG».</summary>
    public static string Of(string name)
    {
        // «Dr Anne Kerbrat, remplaçant du Dr Bruno Le Goff»: she alone acts.
        var words = name.Split(',')[0].Split([' ', '-'], StringSplitOptions.RemoveEmptyEntries).Except(Civilities).ToList();
        return words.Count switch
        {
            0 => "?",
            1 => words[0][..1].ToUpperInvariant(),
            _ => $"{words[0][0]}{words[^1][0]}".ToUpperInvariant(),
        };
    }
}
