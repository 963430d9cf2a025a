namespace Relais.Documents.Diagnoses;

/// <summary>The lines of one list as they are read, each code once: what is kept in mind is bounded, whatever the file.</summary>
internal sealed class DiagnosisLines
{
    /// <summary>Five times what the classification holds with the extensions of the PMSI.</summary>
    public const int MostCodes = 200_000;

    private readonly HashSet<string> _seen = [];

    /// <summary>How many codes were taken.</summary>
    public int Count => _seen.Count;

    /// <summary>Takes the code as it is printed and its whole label, or says why not.</summary>
    public string? Read(string line, Action<string, string> take)
    {
        string? refused = null;
        return DiagnosisLine.Read(line, TakeOnce) ?? refused;

        void TakeOnce(string code, string label)
        {
            refused = _seen.Contains(code) ? "code déjà lu plus haut" : _seen.Count >= MostCodes ? "code de trop" : null;
            if (refused is null)
            {
                _seen.Add(code);
                take(code, label);
            }
        }
    }
}
