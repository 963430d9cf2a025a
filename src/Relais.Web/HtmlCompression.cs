using System.IO.Compression;
using Microsoft.AspNetCore.ResponseCompression;

namespace Relais.Web;

/// <summary>Sends pages compressed, unless another site may have led the reader there: see docs/decisions.</summary>
internal static class HtmlCompression
{
    public static IServiceCollection AddHtmlCompression(this IServiceCollection services) =>
        services
            .Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal)
            .Configure<GzipCompressionProviderOptions>(gzip => gzip.Level = CompressionLevel.Optimal)
            .AddResponseCompression(compression =>
            {
                compression.EnableForHttps = true;
                compression.MimeTypes = ["text/html"];
                compression.Providers.Add<BrotliCompressionProvider>();
                compression.Providers.Add<GzipCompressionProvider>();
            });

    public static void UseHtmlCompression(this WebApplication app) =>
        app.UseWhen(http => IsSafe(http.Request), pages => pages.UseResponseCompression());

    /// <summary>Whether nobody but the reader chose what the page repeats: without cookies it holds nobody's data.</summary>
    internal static bool IsSafe(HttpRequest request) =>
        request.Headers.Cookie.Count == 0 || request.Headers["Sec-Fetch-Site"].ToString() is "same-origin" or "none";
}
