using System.Text.RegularExpressions;
using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>The capabilities, what each may use, and that nobody forgot one.</summary>
public sealed partial class CapabilityTests
{
    public static TheoryData<string> Names => [.. Capability.Names];

    [Fact]
    public void Every_capability_folder_is_in_the_table() =>
        Assert.Equal(
            Capability.Names.Select(name => "Relais." + name).Order(),
            System.IO.Directory.GetDirectories(Path.Combine(Repository.Root, "src", "Capabilities")).Select(Path.GetFileName).Order());

    [Fact]
    public void A_capability_may_only_use_those_above_it()
    {
        for (var i = 0; i < Capability.Table.Length; i++)
        {
            var above = Capability.Names.Take(i);
            Breaches.None(Capability.Table[i].MayUse.Except(above));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void A_capability_uses_only_what_it_may(string name) => Breaches.None(Capability.Uses(name).Except([name, .. Capability.MayUse(name)]));

    [Theory]
    [MemberData(nameof(Names))]
    public void The_host_wires_every_capability(string name)
    {
        var host = Repository.Read("src/Relais.Web/RelaisHost.cs");
        Assert.Contains($".Add{name}()", host, StringComparison.Ordinal);
        Assert.Contains($".Map{name}()", host, StringComparison.Ordinal);
        foreach (var provider in new[] { "Sqlite", "Postgres" })
        {
            Assert.Contains($"typeof({name}Capability)", Repository.Read($"src/Relais.Migrations.{provider}/DesignTime.cs"), StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public void Every_capability_has_its_page_of_documentation(string name) =>
        Assert.True(
            File.Exists(Path.Combine(Repository.Root, "docs", "capabilities", name.ToLowerInvariant() + ".md")),
            $"Write docs/capabilities/{name.ToLowerInvariant()}.md: what the capability is for, its words, its states, what it offers to others.");

    [Fact]
    public void Only_contracts_and_components_of_another_capability_are_used() =>
        Breaches.None(
            Repository.Files(["src/Capabilities"], ".cs", ".razor")
                .SelectMany(file => Using().Matches(file.Text).Select(match => (file, Of: match.Groups[1].Value, Inside: match.Groups[2].Value)))
                .Where(use => Capability.Names.Contains(use.Of) && !use.file.Path.StartsWith(Capability.Folder(use.Of) + "/", StringComparison.Ordinal))
                .Where(use => use.Inside is not (".Contract" or ".Components"))
                .Select(use => $"{use.file} uses Relais.{use.Of}{use.Inside}"));

    [Fact]
    public void The_kernel_stays_small_and_knows_no_framework()
    {
        Assert.InRange(Repository.CSharp("src/Relais.Kernel").Sum(file => file.Lines), 1, 1_500);
        Assert.Equal(
            ["NodaTime"],
            System.Reflection.Assembly.Load("Relais.Kernel").GetReferencedAssemblies().Select(assembly => assembly.Name!)
                .Where(name => !name.StartsWith("System.", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_platform_and_the_look_know_no_capability()
    {
        foreach (var assembly in new[] { "Relais.Platform", "Relais.Ui" })
        {
            var used = System.Reflection.Assembly.Load(assembly).GetReferencedAssemblies().Select(a => a.Name!.Replace("Relais.", "", StringComparison.Ordinal));
            Breaches.None(used.Intersect(Capability.Names));
        }
    }

    [GeneratedRegex(@"^@?using (?:static )?(?:\w+ = )?Relais\.(\w+)((?:\.\w+)*);?\s*$", RegexOptions.Multiline)]
    private static partial Regex Using();
}
