namespace Relais.Requests.Concertation.Boards;

/// <summary>Who must take part for a decision to stand (<i>quorum</i>). HAS asks for three physicians of different specialities; each board sets its own.</summary>
/// <param name="Physicians">How many physicians at least.</param>
/// <param name="Specialities">How many different specialities among them at least.</param>
/// <param name="Required">Codes of the specialities that must be there, under any of their titles.</param>
internal sealed record QuorumRule(int Physicians, int Specialities, IReadOnlyList<string> Required)
{
    public const int Most = 20;
    public const int MaxRequired = 200;

    /// <summary>What HAS and INCa ask for (fiche méthode RCP, May 2014).</summary>
    public static QuorumRule Usual { get; } = new(3, 3, []);

    /// <summary>The required codes in one text, as they are stored.</summary>
    public string Written => string.Join(';', Required);

    public static IReadOnlyList<string> Read(string written) => written.Split(';', StringSplitOptions.RemoveEmptyEntries);
}
