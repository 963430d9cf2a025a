using System.Text.RegularExpressions;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>Nothing half done, nothing hidden, nothing of one machine.</summary>
public sealed partial class TidinessTests
{
    private static readonly string[] Ours = ["src", "tests", "tools", "bench"];
    private static readonly string[] Text = [".cs", ".razor", ".ts", ".mjs", ".css", ".json", ".csproj", ".props", ".md", ".html", ".sh", ".yml"];
    private static readonly string[] KindsInsteadOfPurposes = ["Services", "Helpers", "Managers", "Common", "Utils", "Utilities", "Dtos", "Core", "Shared", "Models", "Interfaces", "Extensions"];

    [Fact]
    public void Nothing_is_left_to_do() => None(Todo(), Code());

    [Fact]
    public void There_is_no_region() => None(Region(), Code());

    [Fact]
    public void No_path_of_one_machine() => None(MachinePath(), Repository.Files([], Text).Where(file => file.Name != "package-lock.json"));

    [Fact]
    public void Folders_say_what_for_and_never_what_kind() =>
        Breaches.None(Repository.CSharp(Ours).Select(file => Path.GetDirectoryName(file.Path)!).Distinct().Where(folder => folder.Split('/').Any(KindsInsteadOfPurposes.Contains)));

    [Fact]
    public void There_is_no_code_in_comments()
    {
        var code = from file in Repository.CSharp(Ours)
                   from comment in CSharpSyntaxTree.ParseText(file.Text).GetRoot().DescendantTrivia()
                   where comment.IsKind(SyntaxKind.SingleLineCommentTrivia) && CommentedCode().IsMatch(comment.ToString())
                   select $"{file}: {comment}";
        Breaches.None(code);
    }

    [Fact]
    public void Raw_markup_is_written_by_the_look_alone() => None(RawMarkup(), Repository.Files(["src/Capabilities"], ".cs", ".razor"));

    [Fact]
    public void No_style_and_no_script_is_written_inline() => None(Inline(), Repository.Razor("src"));

    [Fact]
    public void Every_form_that_posts_is_named_and_carries_its_token()
    {
        var forms = Repository.Razor("src").SelectMany(file => Form().Matches(file.Text).Select(match => (file, form: match.Value))).ToList();
        Assert.True(forms.Count > 20, "The forms are not found: has their writing changed?");
        Breaches.None(
            forms.Where(f => !f.form.Contains("<AntiforgeryToken", StringComparison.Ordinal) && !IsWithoutToken(f.form))
                .Select(f => $"{f.file}: add <AntiforgeryToken /> to {FirstLine(f.form)}"));
        Breaches.None(
            forms.Where(f => !f.form.Contains("@formname", StringComparison.Ordinal) && !f.form.Contains("action=", StringComparison.Ordinal))
                .Select(f => $"{f.file}: name {FirstLine(f.form)} with @formname"));
    }

    /// <summary>The demo door and the theme change nothing that is worth protecting.</summary>
    private static bool IsWithoutToken(string form) =>
        form.Contains("action=\"/demo/connexion\"", StringComparison.Ordinal) || form.Contains("action=\"/apparence\"", StringComparison.Ordinal);

    private static string FirstLine(string form) => form.Split('\n')[0].Trim();

    private static IEnumerable<SourceFile> Code() => Repository.Files(Ours, ".cs", ".razor", ".ts", ".mjs", ".css").Where(file => file.Name != nameof(TidinessTests) + ".cs" && !file.Path.Contains("/Migrations/", StringComparison.Ordinal));

    private static void None(Regex pattern, IEnumerable<SourceFile> files) =>
        Breaches.None(files.Where(file => file.Name != nameof(TidinessTests) + ".cs").SelectMany(file => pattern.Matches(file.Text).Select(match => $"{file}: {match.Value.Trim()}")));

    [GeneratedRegex(@"\b([T]ODO|[F]IXME|[H]ACK|[X]XX)\b(?!\s*#\d)")]
    private static partial Regex Todo();

    [GeneratedRegex(@"^\s*#(region|endregion|pragma warning disable)\b.*$", RegexOptions.Multiline)]
    private static partial Regex Region();

    [GeneratedRegex(@"(?<![\w.:/-])(/[h]ome/\w+|/[r]oot/|/[w]ork/|/[U]sers/\w+)[^\s""']*")]
    private static partial Regex MachinePath();

    [GeneratedRegex(@"^//\s*(var \w+ =|if \(|return\b.*;$|await |using \w+|\w+\(.*\);$|\}\s*$|\{\s*$|public |private |internal )")]
    private static partial Regex CommentedCode();

    [GeneratedRegex(@"MarkupString")]
    private static partial Regex RawMarkup();

    [GeneratedRegex(@"\sstyle=""[^""]*""|<script(?![^>]*\bsrc=)(?![^>]*\bld\+json\b)[^>]*>|\son(click|change|submit|load|input)=""(?!@)[^""]*""")]
    private static partial Regex Inline();

    [GeneratedRegex(@"<form\b[^>]*method=""post"".*?</form>", RegexOptions.Singleline)]
    private static partial Regex Form();
}
