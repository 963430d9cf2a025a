namespace Relais.Directory.Contract;

/// <summary>A name after a preposition: French says «du Dr Bruno Le Goff» where it says «de Mme Anne Kerbrat».</summary>
public static class NameWords
{
    /// <summary>«le Dr Bruno Le Goff», «Mme Anne Kerbrat»: after «par» and «pour».</summary>
    public static string The(string? name) => IsTitled(name) ? "le " + name : name ?? "";

    /// <summary>«du Dr Bruno Le Goff», «de Mme Anne Kerbrat».</summary>
    public static string Of(string? name) => (IsTitled(name) ? "du " : "de ") + name;

    /// <summary>«au Dr Bruno Le Goff», «à Mme Anne Kerbrat».</summary>
    public static string To(string? name) => (IsTitled(name) ? "au " : "à ") + name;

    private static bool IsTitled(string? name) =>
        name is not null && (name.StartsWith("Dr ", StringComparison.Ordinal) || name.StartsWith("Pr ", StringComparison.Ordinal));
}
