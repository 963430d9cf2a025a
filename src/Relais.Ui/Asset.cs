namespace Relais.Ui;

/// <summary>One built file, as it is and compressed.</summary>
internal sealed record Asset(string ContentType, byte[] Plain, byte[] Brotli, byte[] Gzip)
{
    public static Asset Read(string path) =>
        new(TypeOf(path), File.ReadAllBytes(path), File.ReadAllBytes(path + ".br"), File.ReadAllBytes(path + ".gz"));

    /// <summary>The smallest form that the browser accepts, with the name of its coding.</summary>
    public (byte[] Bytes, string? Coding) For(string acceptEncoding) =>
        Accepts(acceptEncoding, "br") ? (Brotli, "br")
        : Accepts(acceptEncoding, "gzip") ? (Gzip, "gzip")
        : (Plain, null);

    private static bool Accepts(string header, string coding) =>
        header.Split(',', StringSplitOptions.TrimEntries)
            .Select(part => part.Split(';', StringSplitOptions.TrimEntries))
            .Any(part => part[0] == coding && !part.Skip(1).Any(option => option is "q=0" or "q=0.0" or "q=0.00" or "q=0.000"));

    private static string TypeOf(string path) =>
        Path.GetExtension(path) switch
        {
            ".css" => "text/css; charset=utf-8",
            ".js" => "text/javascript; charset=utf-8",
            ".svg" => "image/svg+xml",
            _ => "application/octet-stream",
        };
}
