using System.Reflection;
using System.Text.RegularExpressions;

namespace Relais.Tests.Architecture;

/// <summary>The reference table: the capabilities in the order of the design, each using only some of those above it.</summary>
internal static partial class Capability
{
    /// <summary>Top to bottom; each row says what the capability may use.</summary>
    public static readonly (string Name, string[] MayUse)[] Table =
    [
        ("Directory", []),
        ("Patients", ["Directory"]),
        ("Forms", ["Directory", "Patients"]),
        ("Messaging", ["Directory"]),
        ("Documents", ["Directory", "Patients"]),
        ("Exams", ["Patients"]),
        ("Requests", ["Directory", "Patients", "Forms", "Messaging", "Documents", "Exams"]),
        ("Billing", ["Directory", "Patients", "Requests"]),
    ];

    public static IReadOnlyList<string> Names { get; } = [.. Table.Select(row => row.Name)];

    public static string[] MayUse(string name) => Table.Single(row => row.Name == name).MayUse;

    public static string Folder(string name) => $"src/Capabilities/Relais.{name}";

    public static Assembly Assembly(string name) => System.Reflection.Assembly.Load("Relais." + name);

    /// <summary>The capabilities whose project it references, or whose types its assembly uses.</summary>
    public static IEnumerable<string> Uses(string name) =>
        ProjectReference().Matches(Repository.Read($"{Folder(name)}/Relais.{name}.csproj")).Select(match => match.Groups[1].Value)
            .Concat(Assembly(name).GetReferencedAssemblies().Select(assembly => assembly.Name!.Replace("Relais.", "", StringComparison.Ordinal)))
            .Where(Names.Contains)
            .Distinct();

    [GeneratedRegex(@"<ProjectReference Include=""[^""]*/Relais\.(\w+)\.csproj""")]
    private static partial Regex ProjectReference();
}
