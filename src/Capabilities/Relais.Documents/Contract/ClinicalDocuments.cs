using Relais.Documents.Cda;
using Relais.Documents.Xdm;

namespace Relais.Documents.Contract;

/// <summary>Writes documents as other software reads them. Pure: the same document always gives the same bytes.</summary>
public static class ClinicalDocuments
{
    /// <summary>The document as CDA R2, in UTF-8.</summary>
    public static byte[] ToCda(ClinicalDocument document) => CdaDocument.Write(document);

    /// <summary>Writes <c>IHE_XDM.zip</c>: the documents as CDA, their XDS metadata, a page and a note for people.</summary>
    /// <param name="target">Written forwards only.</param>
    /// <param name="content">What goes inside.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    public static Task PackAsync(Stream target, XdmContent content, CancellationToken ct) => XdmFolder.WriteAsync(target, content, ct);
}

/// <summary>What an <c>IHE_XDM.zip</c> carries, sent at once by one author.</summary>
/// <param name="Submission">The same for the same sending, so that one sent again is recognised.</param>
/// <param name="Documents">One at least, all about one patient.</param>
public sealed record XdmContent(Guid Submission, IReadOnlyList<ClinicalDocument> Documents);
