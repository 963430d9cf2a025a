using System.Diagnostics;
using System.Text.Json.Nodes;
using Xunit;

namespace Relais.Tests.Architecture;

/// <summary>The bill of materials names everything that ships.</summary>
public sealed class BillOfMaterialsTests : IDisposable
{
    private static readonly string Bin = Path.Combine(Repository.Root, "artifacts", "bin", "Relais.Web", "debug");
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("relais-sbom-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_names_every_assembly_beside_the_server_with_its_hash()
    {
        var bill = await WriteAsync(Bin);
        var files = All(bill).SelectMany(component => component["components"]?.AsArray() ?? []).ToDictionary(file => file!["name"]!.GetValue<string>(), file => file!["hashes"]![0]!["content"]!.GetValue<string>());
        var shipped = System.IO.Directory.GetFiles(Bin, "*", SearchOption.AllDirectories).Where(file => Path.GetExtension(file) is ".dll" or ".so" or ".dylib").ToList();

        Assert.Contains("relais.dll", files.Keys);
        Assert.True(shipped.Count > 40);
        Breaches.None(shipped.Select(file => Path.GetRelativePath(Bin, file)).Where(file => !files.ContainsKey(file)));
        Breaches.None(shipped.Where(file => Hash(file) != files[Path.GetRelativePath(Bin, file)]));
    }

    [Fact]
    public async Task It_names_every_package_of_the_lock_files_once_and_nothing_that_is_not_there()
    {
        var bill = await WriteAsync(Bin);
        var references = All(bill).Select(component => component["bom-ref"]!.GetValue<string>()).ToList();
        var locked = new[] { "", "src/Relais.MailReader" }.SelectMany(Locked).ToList();

        Assert.Equal(references.Count, references.Distinct().Count());
        Assert.True(locked.Count > 100);
        Breaches.None(locked.Except(references));
        Breaches.None(bill["dependencies"]!.AsArray().SelectMany(one => one!["dependsOn"]!.AsArray().Append(one["ref"])).Select(name => name!.GetValue<string>()).Except(references));
    }

    [Fact]
    public async Task It_is_not_written_when_a_file_has_no_owner()
    {
        var copy = Path.Combine(_folder, "bin");
        System.IO.Directory.CreateDirectory(copy);
        foreach (var file in System.IO.Directory.GetFiles(Bin, "relais*"))
        {
            File.Copy(file, Path.Combine(copy, Path.GetFileName(file)));
        }

        await WriteAsync(copy);
        await File.WriteAllTextAsync(Path.Combine(copy, "Stranger.dll"), "", Ct);
        var (code, said) = await RunAsync(copy, Path.Combine(_folder, "refused.json"));
        Assert.Equal(1, code);
        Assert.Contains("Stranger.dll", said, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(_folder, "refused.json")));
    }

    [Fact]
    public async Task The_same_build_gives_the_same_bill() => Assert.Equal((await WriteAsync(Bin)).ToJsonString(), (await WriteAsync(Bin)).ToJsonString());

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    private static IEnumerable<JsonNode> All(JsonNode bill) => bill["components"]!.AsArray().Append(bill["metadata"]!["component"]).Select(component => component!);

    private static IEnumerable<string> Locked(string folder) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Root, folder, "package-lock.json")))!["packages"]!.AsObject()
            .Where(package => package.Key.Length > 0)
            .Select(package => $"pkg:npm/{package.Key[(package.Key.LastIndexOf("node_modules/", StringComparison.Ordinal) + 13)..].Replace("@", "%40", StringComparison.Ordinal)}@{package.Value!["version"]}");

    private static string Hash(string file) => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)));

    private async Task<JsonNode> WriteAsync(string bin)
    {
        var path = Path.Combine(_folder, "sbom.json");
        var (code, said) = await RunAsync(bin, path);
        Assert.True(code == 0, said);
        return JsonNode.Parse(await File.ReadAllTextAsync(path, Ct))!;
    }

    private static async Task<(int Code, string Said)> RunAsync(string bin, string path)
    {
        var start = new ProcessStartInfo("node", [Path.Combine(Repository.Root, "tools", "sbom.mjs"), "--bin", bin, "--out", path]) { RedirectStandardError = true, RedirectStandardOutput = true };
        using var node = Process.Start(start)!;
        var output = node.StandardOutput.ReadToEndAsync(Ct);
        var said = await node.StandardError.ReadToEndAsync(Ct);
        await output;
        await node.WaitForExitAsync(Ct);
        return (node.ExitCode, said);
    }
}
