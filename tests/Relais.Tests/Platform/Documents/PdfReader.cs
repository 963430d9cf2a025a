using System.ComponentModel;
using System.Diagnostics;
using Xunit;

namespace Relais.Tests.Platform.Documents;

/// <summary>A PDF as readers that are not ours see it: poppler's tools, and qpdf for its structure.</summary>
internal sealed class PdfReader : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("relais-pdf").FullName;
    private readonly string _path;

    public PdfReader(byte[] pdf)
    {
        _path = Path.Combine(_folder, "document.pdf");
        File.WriteAllBytes(_path, pdf);
    }

    /// <summary>What is written on its pages, in reading order.</summary>
    public Task<string> TextAsync() => RunAsync("pdftotext", "poppler-utils", "-enc", "UTF-8", _path, "-");

    /// <summary>What it says of itself.</summary>
    public Task<string> FactsAsync() => RunAsync("pdfinfo", "poppler-utils", _path);

    /// <summary>Its metadata for programs.</summary>
    public Task<string> MetadataAsync() => RunAsync("pdfinfo", "poppler-utils", "-meta", _path);

    /// <summary>Its tags, as a screen reader walks them.</summary>
    public Task<string> TagsAsync() => RunAsync("pdfinfo", "poppler-utils", "-struct-text", _path);

    /// <summary>The fonts, with whether they are inside.</summary>
    public Task<string> FontsAsync() => RunAsync("pdffonts", "poppler-utils", _path);

    /// <summary>The names of the files that it carries.</summary>
    public Task<string> FilesAsync() => RunAsync("pdfdetach", "poppler-utils", "-list", _path);

    /// <summary>The content of the first file that it carries.</summary>
    public async Task<byte[]> FirstFileAsync()
    {
        var to = Path.Combine(_folder, "carried");
        await RunAsync("pdfdetach", "poppler-utils", "-save", "1", "-o", to, _path);
        return await File.ReadAllBytesAsync(to);
    }

    /// <summary>What qpdf says of its structure; it fails when anything is wrong.</summary>
    public Task<string> CheckAsync() => RunAsync("qpdf", "qpdf", "--check", _path);

    /// <summary>Its objects, readable.</summary>
    public Task<string> ObjectsAsync() => RunAsync("qpdf", "qpdf", "--json", _path);

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);

    private static async Task<string> RunAsync(string program, string toInstall, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true, StandardOutputEncoding = System.Text.Encoding.UTF8 })!;
            var errors = process.StandardError.ReadToEndAsync();
            var output = await process.StandardOutput.ReadToEndAsync();
            await process.WaitForExitAsync();
            Assert.True(process.ExitCode == 0, $"{program} ends with {process.ExitCode}: {await errors}{output}");
            return output;
        }
        catch (Win32Exception)
        {
            Assert.Fail($"This test needs {program}: apt-get install {toInstall}");
            throw;
        }
    }
}
