namespace Relais.Forms.Contract;

/// <summary>The 28 joints of the DAS28: shoulders, elbows, wrists, metacarpophalangeal and proximal interphalangeal joints, knees.</summary>
public static class Joints
{
    private static readonly (string Code, string Label)[] OneSide =
    [
        ("epaule", "Épaule"), ("coude", "Coude"), ("poignet", "Poignet"),
        ("mcp1", "MCP 1 (pouce)"), ("mcp2", "MCP 2 (index)"), ("mcp3", "MCP 3 (majeur)"), ("mcp4", "MCP 4 (annulaire)"), ("mcp5", "MCP 5 (auriculaire)"),
        ("ip1", "IP du pouce"), ("ipp2", "IPP 2 (index)"), ("ipp3", "IPP 3 (majeur)"), ("ipp4", "IPP 4 (annulaire)"), ("ipp5", "IPP 5 (auriculaire)"),
        ("genou", "Genou"),
    ];

    /// <summary>All of them, the right side first.</summary>
    public static IReadOnlyList<Option> All { get; } =
        [.. OneSide.Select(joint => new Option(joint.Code + "_d", joint.Label + " à droite")), .. OneSide.Select(joint => new Option(joint.Code + "_g", joint.Label + " à gauche"))];
}
