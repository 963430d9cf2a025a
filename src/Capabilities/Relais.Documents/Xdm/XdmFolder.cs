using System.Globalization;
using System.IO.Compression;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Relais.Documents.Cda;
using Relais.Documents.Contract;

namespace Relais.Documents.Xdm;

/// <summary>Packs documents as <c>IHE_XDM.zip</c> (IHE ITI TF-2b §3.32): the folder that MSSanté mails carry.</summary>
internal static class XdmFolder
{
    private const string Folder = "IHE_XDM/SUBSET01/";

    /// <summary>The same for every folder: what is written depends on the documents alone. ZIP knows no date before 1980.</summary>
    private static readonly DateTimeOffset Dated = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static async Task WriteAsync(Stream target, XdmContent content, CancellationToken ct)
    {
        var documents = content.Documents.Select(Pack).ToList();
        await using var zip = await ZipArchive.CreateAsync(target, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8, ct);
        await AddAsync(zip, "INDEX.HTM", Encoding.UTF8.GetBytes(Index(documents)), ct);
        await AddAsync(zip, "README.TXT", Encoding.UTF8.GetBytes(Readme(documents)), ct);
        await AddAsync(zip, Folder + "METADATA.XML", Bytes(XdsMetadata.Of(content.Submission, documents)), ct);
        foreach (var document in documents)
        {
            await AddAsync(zip, Folder + document.File, document.Bytes, ct);
        }
    }

    private static async Task AddAsync(ZipArchive zip, string name, byte[] bytes, CancellationToken ct)
    {
        var entry = zip.CreateEntry(name, CompressionLevel.Optimal);
        entry.LastWriteTime = Dated;
        await using var stream = await entry.OpenAsync(ct);
        await stream.WriteAsync(bytes, ct);
    }

    private static PackedDocument Pack(ClinicalDocument document, int rank)
    {
        var bytes = CdaDocument.Write(document);
        return new PackedDocument(document, $"DOC{rank + 1:D4}.XML", bytes, Sha1(bytes));
    }

    /// <summary>XDS (ITI TF-3 §4.2.3.2.10) names a document's bytes by SHA-1; nothing here relies on it for security.</summary>
    [System.Diagnostics.CodeAnalysis.SuppressMessage("Security", "CA5350", Justification = "The hash that the XDS metadata are defined with.")]
    private static string Sha1(byte[] bytes) => Convert.ToHexStringLower(SHA1.HashData(bytes));

    private static byte[] Bytes(XDocument metadata)
    {
        using var bytes = new MemoryStream();
        using (var writer = XmlWriter.Create(bytes, new XmlWriterSettings { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), Indent = true }))
        {
            metadata.Save(writer);
        }

        return bytes.ToArray();
    }

    private static string Index(IReadOnlyList<PackedDocument> documents)
    {
        var items = documents.Select(document => string.Create(
            CultureInfo.InvariantCulture,
            $"<li><a href=\"{Folder}{document.File}\">{WebUtility.HtmlEncode(CdaElements.Clean(document.Document.Title))}</a></li>"));
        return $"""
            <!DOCTYPE html>
            <html lang="fr"><head><meta charset="utf-8"><title>Documents de santé</title></head>
            <body><h1>Documents de santé</h1><p>Dossier transmis par messagerie sécurisée de santé (IHE XDM).</p>
            <ul>{string.Concat(items)}</ul>
            <p><a href="README.TXT">À propos de ce dossier</a></p></body></html>
            """;
    }

    private static string Readme(IReadOnlyList<PackedDocument> documents) =>
        $"""
        Dossier de documents de santé (IHE XDM), préparé par Relais.
        Structure de l'émetteur : {CdaElements.Clean(documents[^1].Document.Custodian.Name)}

        INDEX.HTM : la liste des documents.
        {Folder}METADATA.XML : leur description (métadonnées XDS).
        {string.Join("\n", documents.Select(document => $"{Folder}{document.File} : {CdaElements.Clean(document.Document.Title)}"))}

        Les documents sont au format CDA R2 : votre logiciel les intègre au dossier du patient.
        """.ReplaceLineEndings("\r\n");
}
