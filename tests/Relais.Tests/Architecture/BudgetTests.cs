using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>Sizes that keep a file readable in one sitting.</summary>
public sealed class BudgetTests
{
    private const int FileLines = 250;
    private const int PageLines = 150;
    private const int MethodLines = 40;
    private const int Parameters = 8;

    private static readonly string[] Ours = ["src", "tests", "tools", "bench"];

    [Fact]
    public void Files_are_short() =>
        Ratchet.Holds(
            "files",
            Repository.CSharp(Ours).Where(file => file.Lines > FileLines && !IsGenerated(file)).Select(file => KeyValuePair.Create(file.Path, file.Lines)),
            $"A file has at most {FileLines} lines: give a part of it its own file.");

    [Fact]
    public void Pages_are_short() =>
        Ratchet.Holds(
            "pages",
            Repository.Razor("src").Where(file => file.Lines > PageLines).Select(file => KeyValuePair.Create(file.Path, file.Lines)),
            $"A page has at most {PageLines} lines: take a component out of it.");

    [Fact]
    public void Methods_are_short() =>
        Ratchet.Holds(
            "methods",
            Methods().Select(method => KeyValuePair.Create(method.Name, LinesOf(method.Node))).Where(method => method.Value > MethodLines)
                .GroupBy(method => method.Key).Select(same => KeyValuePair.Create(same.Key, same.Max(method => method.Value))),
            $"A method has at most {MethodLines} lines: name a part of it.");

    [Fact]
    public void Constructors_ask_for_little() =>
        Ratchet.Holds(
            "constructors",
            Classes().Select(type => KeyValuePair.Create(type.Name, NeedsOf(type.Node))).Where(type => type.Value > Parameters),
            $"A class needs at most {Parameters} things: split what it does.");

    private static IEnumerable<(string Name, SyntaxNode Node)> Methods() =>
        from file in Repository.CSharp(Ours)
        where !IsGenerated(file)
        from node in Parse(file).DescendantNodes()
        where node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax
        select ($"{file.Path} {NameOf(node)}", node);

    private static IEnumerable<(string Name, TypeDeclarationSyntax Node)> Classes() =>
        from file in Repository.CSharp("src")
        where !IsGenerated(file)
        from node in Parse(file).DescendantNodes().OfType<TypeDeclarationSyntax>()
        where node is ClassDeclarationSyntax
        select ($"{file.Path} {node.Identifier.Text}", node);

    private static int NeedsOf(TypeDeclarationSyntax type) =>
        type.Members.OfType<ConstructorDeclarationSyntax>().Select(made => made.ParameterList.Parameters.Count)
            .Append(type.ParameterList?.Parameters.Count ?? 0)
            .Max();

    private static string NameOf(SyntaxNode node) => node switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        LocalFunctionStatementSyntax function => function.Identifier.Text,
        ConstructorDeclarationSyntax made => made.Identifier.Text,
        _ => node.Kind().ToString(),
    };

    private static int LinesOf(SyntaxNode node)
    {
        var span = node.SyntaxTree.GetLineSpan(node.Span);
        return span.EndLinePosition.Line - span.StartLinePosition.Line + 1;
    }

    private static SyntaxNode Parse(SourceFile file) => CSharpSyntaxTree.ParseText(file.Text).GetRoot();

    private static bool IsGenerated(SourceFile file) => file.Path.Contains("/Relais.Migrations.", StringComparison.Ordinal) && !file.Name.Equals("DesignTime.cs", StringComparison.Ordinal);
}
