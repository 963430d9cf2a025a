namespace Relais.Requests.Intake.Mails.Reading;

/// <summary>A first and a last name guessed from how a sender is shown: «Dr LE GOFF Maëlle», «Le Goff, Maëlle», «Maëlle Le Goff».</summary>
internal sealed record SenderName(string FirstName, string LastName)
{
    private static readonly string[] Titles = ["dr", "dr.", "docteur", "pr", "pr.", "professeur", "m.", "mme", "mme.", "mlle", "monsieur", "madame", "cabinet"];

    public static SenderName Of(string shown)
    {
        var name = shown.Trim().Trim('"', '\'');
        if (name.Contains('@', StringComparison.Ordinal) || name.Any(char.IsControl))
        {
            return new("", "");
        }

        if (name.Split(',') is [var last, var first] && first.Trim().Length > 0)
        {
            return new(Join(Words(first)), Join(Words(last)));
        }

        var words = Words(name);
        var capitals = words.Where(IsCapitals).ToList();
        return capitals.Count > 0 && capitals.Count < words.Count ? new(Join(words.Except(capitals)), Join(capitals))
            : words.Count < 2 ? new("", Join(words))
            : new(words[0], Join(words.Skip(1)));
    }

    private static List<string> Words(string text) =>
        [.. text.Split(' ', StringSplitOptions.RemoveEmptyEntries).Where(word => !Titles.Contains(word.ToLowerInvariant()))];

    private static bool IsCapitals(string word) => word.Length > 1 && word.All(c => !char.IsLower(c)) && word.Any(char.IsLetter);

    private static string Join(IEnumerable<string> words)
    {
        var text = string.Join(' ', words);
        return text[..Math.Min(text.Length, ContactText.MaxName)];
    }
}
