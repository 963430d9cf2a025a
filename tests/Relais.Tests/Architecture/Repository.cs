namespace Relais.Tests.Architecture;

/// <summary>The files of the repository, as the tests of its grain read them.</summary>
internal static class Repository
{
    private static readonly string[] NotOurs = [".git", "artifacts", "node_modules", "bin", "obj", "wwwroot", "lib", ".vs", ".idea"];

    public static string Root { get; } = FindRoot();

    /// <summary>Every text file that we wrote, under the given folders or in the whole repository.</summary>
    public static IReadOnlyList<SourceFile> Files(string[] folders, params string[] extensions) =>
        [
            .. (folders.Length == 0 ? [Root] : folders.Select(folder => Path.Combine(Root, folder)))
                .Where(System.IO.Directory.Exists)
                .SelectMany(Walk)
                .Where(path => extensions.Length == 0 || extensions.Contains(Path.GetExtension(path)))
                .Select(path => new SourceFile(Path.GetRelativePath(Root, path).Replace('\\', '/'), path))
                .OrderBy(file => file.Path, StringComparer.Ordinal),
        ];

    public static IReadOnlyList<SourceFile> CSharp(params string[] folders) => Files(folders, ".cs");

    public static IReadOnlyList<SourceFile> Razor(params string[] folders) => Files(folders, ".razor");

    public static string Read(string path) => File.ReadAllText(Path.Combine(Root, path));

    private static IEnumerable<string> Walk(string folder) =>
        System.IO.Directory.EnumerateFiles(folder)
            .Concat(System.IO.Directory.EnumerateDirectories(folder).Where(inner => !NotOurs.Contains(Path.GetFileName(inner))).SelectMany(Walk));

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Relais.slnx")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new DirectoryNotFoundException("Relais.slnx");
    }
}

/// <summary>One file: its path from the root with «/», and its text.</summary>
internal sealed class SourceFile(string path, string fullPath)
{
    private string? _text;

    public string Path => path;

    public string FullPath => fullPath;

    public string Text => _text ??= File.ReadAllText(FullPath);

    public int Lines => Text.AsSpan().TrimEnd('\n').Count('\n') + 1;

    public string Name => System.IO.Path.GetFileName(Path);

    public override string ToString() => Path;
}
