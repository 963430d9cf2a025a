using Microsoft.AspNetCore.Http.Metadata;

namespace Relais.Platform.Web;

/// <summary>Marks a page whose form carries files when the browser runs no script: its body may hold several, other pages take one megabyte.</summary>
/// <remarks>The largest body is a little over what the files of a form may weigh, so that one file too large is refused by name and what was typed is kept.</remarks>
[AttributeUsage(AttributeTargets.Class)]
public sealed class ReceivesFilesAttribute : Attribute, IRequestSizeLimitMetadata, IFormOptionsMetadata
{
    /// <summary>Bytes.</summary>
    public const long MostBytes = 512L * 1024 * 1024;

    long? IRequestSizeLimitMetadata.MaxRequestBodySize => MostBytes;

    bool? IFormOptionsMetadata.BufferBody => null;

    int? IFormOptionsMetadata.MemoryBufferThreshold => null;

    long? IFormOptionsMetadata.BufferBodyLengthLimit => null;

    int? IFormOptionsMetadata.ValueCountLimit => null;

    int? IFormOptionsMetadata.KeyLengthLimit => null;

    int? IFormOptionsMetadata.ValueLengthLimit => null;

    int? IFormOptionsMetadata.MultipartBoundaryLengthLimit => null;

    int? IFormOptionsMetadata.MultipartHeadersCountLimit => null;

    int? IFormOptionsMetadata.MultipartHeadersLengthLimit => null;

    long? IFormOptionsMetadata.MultipartBodyLengthLimit => MostBytes;
}
