namespace Relais.Forms.Contract;

/// <summary>The two codes of a yes-or-no question.</summary>
public static class YesNo
{
    /// <summary>Yes.</summary>
    public const string Yes = "oui";

    /// <summary>No.</summary>
    public const string No = "non";

    internal static readonly IReadOnlyList<Option> Options = [new(Yes, "Oui") { Points = 1 }, new(No, "Non") { Points = 0 }];
}
