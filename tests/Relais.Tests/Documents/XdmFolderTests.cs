using System.Diagnostics;
using System.Diagnostics.CodeAnalysis;
using System.IO.Compression;
using System.Security.Cryptography;
using System.Text.Json;
using System.Xml.Linq;
using System.Xml.XPath;
using Relais.Documents.Contract;
using Xunit;

namespace Relais.Tests.Documents;

/// <summary>IHE_XDM.zip, as other programs open it.</summary>
public sealed class XdmFolderTests
{
    private const string Metadata = "IHE_XDM/SUBSET01/METADATA.XML";

    private static readonly Guid Submission = new("0190d3b0-0000-7000-8000-000000000009");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task It_holds_a_page_a_note_the_metadata_and_the_documents()
    {
        using var zip = await OpenAsync(DocumentMasks.None);

        Assert.Equal(["INDEX.HTM", "README.TXT", Metadata, "IHE_XDM/SUBSET01/DOC0001.XML", "IHE_XDM/SUBSET01/DOC0002.XML"], zip.Entries.Select(entry => entry.FullName));
        Assert.Equal(ClinicalDocuments.ToCda(SampleDocuments.Request()), Read(zip, "IHE_XDM/SUBSET01/DOC0001.XML"));
    }

    [Fact]
    [SuppressMessage("Security", "CA5350", Justification = "The hash that the XDS metadata are defined with.")]
    public async Task Each_entry_describes_the_bytes_beside_it()
    {
        using var zip = await OpenAsync(DocumentMasks.None);
        var metadata = XDocument.Load(new MemoryStream(Read(zip, Metadata)));

        foreach (var entry in metadata.Descendants().Where(e => e.Name.LocalName == "ExtrinsicObject"))
        {
            var bytes = Read(zip, "IHE_XDM/SUBSET01/" + Slot(entry, "URI"));
            Assert.Equal(Convert.ToHexStringLower(SHA1.HashData(bytes)), Slot(entry, "hash"));
            Assert.Equal(bytes.Length.ToString(System.Globalization.CultureInfo.InvariantCulture), Slot(entry, "size"));
            Assert.Equal("fr-FR", Slot(entry, "languageCode"));
            Assert.Equal(new CdaReader(bytes).Text("/cda:ClinicalDocument/cda:id/@root"), Identifier(entry, "XDSDocumentEntry.uniqueId"));
            Assert.Equal("279035121518989^^^&1.2.250.1.213.1.4.11&ISO^NH", Identifier(entry, "XDSDocumentEntry.patientId"));
        }
    }

    [Fact]
    public async Task Codes_are_those_of_the_national_tables()
    {
        using var zip = await OpenAsync(DocumentMasks.None);
        var entries = XDocument.Load(new MemoryStream(Read(zip, Metadata))).Descendants().Where(e => e.Name.LocalName == "ExtrinsicObject").ToList();

        Assert.Equal(["75496-0", "85208-7"], entries.Select(entry => Code(entry, "urn:uuid:f0306f51-975f-434e-a61c-c59651d33983")));
        Assert.Equal(["42", "10"], entries.Select(entry => Code(entry, "urn:uuid:41a5887f-8865-4c09-adf7-e362475b143a")));
        Assert.Equal(["urn:asip:ci-sis:tlm-da:2020", "urn:ihe:iti:xds-sd:pdf:2008"], entries.Select(entry => Code(entry, "urn:uuid:a09d5840-386c-46f2-b5ad-9c3699a4309d")));
        Assert.All(entries, entry => Assert.Equal("SA08", Code(entry, "urn:uuid:f33fb8ac-18af-42cc-ae0e-ed0b0bdb91e1")));
        Assert.All(entries, entry => Assert.Equal("AMBULATOIRE", Code(entry, "urn:uuid:cccf5598-8b07-4b77-a05e-ae952c785ead")));
        Assert.All(entries, entry => Assert.Equal("TE2", Code(entry, "urn:uuid:2c6b8cb7-8b2a-4051-b291-b1ae6a575ef4")));
    }

    [Fact]
    public async Task Masks_are_confidentiality_codes_beside_the_normal_one()
    {
        using var zip = await OpenAsync(DocumentMasks.Professionals | DocumentMasks.Patient | DocumentMasks.Guardians);
        var report = XDocument.Load(new MemoryStream(Read(zip, Metadata))).Descendants().Last(e => e.Name.LocalName == "ExtrinsicObject");

        Assert.Equal(
            ["N", "MASQUE_PS", "INVISIBLE_PATIENT", "INVISIBLE_REPRESENTANTS_LEGAUX"],
            report.Elements().Where(e => (string?)e.Attribute("classificationScheme") == "urn:uuid:f4f85eac-e6cb-4883-b524-f2705394840f").Select(e => (string?)e.Attribute("nodeRepresentation")));
    }

    [Fact]
    public async Task The_submission_holds_each_document_and_every_identity_is_unique()
    {
        using var zip = await OpenAsync(DocumentMasks.None);
        var metadata = XDocument.Load(new MemoryStream(Read(zip, Metadata)));
        var entries = metadata.Descendants().Where(e => e.Name.LocalName == "ExtrinsicObject").Select(e => (string)e.Attribute("id")!).ToList();
        var ids = metadata.Descendants().Attributes("id").Select(id => id.Value).ToList();

        Assert.Equal(ids.Distinct(), ids);
        Assert.Equal(entries, metadata.Descendants().Where(e => ((string?)e.Attribute("associationType"))?.EndsWith("HasMember", StringComparison.Ordinal) == true).Select(e => (string)e.Attribute("targetObject")!));
    }

    [Fact]
    public async Task A_new_version_says_which_entry_it_replaces()
    {
        var first = await PackAsync(new XdmContent(Submission, [SampleDocuments.Report()]));
        var second = await PackAsync(new XdmContent(Submission, [SampleDocuments.Report(version: 2)]));
        using var before = new ZipArchive(new MemoryStream(first));
        using var after = new ZipArchive(new MemoryStream(second));

        var entry = XDocument.Load(new MemoryStream(Read(before, Metadata))).Descendants().Single(e => e.Name.LocalName == "ExtrinsicObject").Attribute("id")!.Value;
        var replaces = XDocument.Load(new MemoryStream(Read(after, Metadata))).Descendants().Single(e => (string?)e.Attribute("associationType") == "urn:ihe:iti:2007:AssociationType:RPLC");
        Assert.Equal(entry, replaces.Attribute("targetObject")!.Value);
    }

    [Fact]
    public async Task The_same_documents_are_always_the_same_folder() =>
        Assert.Equal(await PackAsync(Both(DocumentMasks.None)), await PackAsync(Both(DocumentMasks.None)));

    [Fact]
    public async Task A_reader_that_is_not_ours_opens_it()
    {
        Assert.SkipUnless(HasPython(), "python3 is not installed.");
        var folder = System.IO.Directory.CreateTempSubdirectory("relais-xdm").FullName;
        try
        {
            var path = Path.Combine(folder, "IHE_XDM.zip");
            await File.WriteAllBytesAsync(path, await PackAsync(Both(DocumentMasks.None)), Ct);
            const string Script = """
                import hashlib, json, sys, zipfile
                import xml.etree.ElementTree as et
                z = zipfile.ZipFile(sys.argv[1])
                rim = "{urn:oasis:names:tc:ebxml-regrep:xsd:rim:3.0}"
                base = "IHE_XDM/SUBSET01/"
                out = []
                for e in et.fromstring(z.read(base + "METADATA.XML")).iter(rim + "ExtrinsicObject"):
                    slots = {s.get("name"): [v.text for v in s.iter(rim + "Value")] for s in e.findall(rim + "Slot")}
                    data = z.read(base + slots["URI"][0])
                    doc = et.fromstring(data)
                    out.append({"good": hashlib.sha1(data).hexdigest() == slots["hash"][0], "title": doc.findtext("{urn:hl7-org:v3}title"), "broken": z.testzip()})
                print(json.dumps(out))
                """;
            using var python = Process.Start(new ProcessStartInfo("python3", ["-c", Script, path]) { RedirectStandardOutput = true })!;
            var said = await python.StandardOutput.ReadToEndAsync(Ct);
            await python.WaitForExitAsync(Ct);
            using var read = JsonDocument.Parse(said);
            Assert.Equal(2, read.RootElement.GetArrayLength());
            Assert.All(read.RootElement.EnumerateArray(), entry => Assert.True(entry.GetProperty("good").GetBoolean()));
            Assert.Contains("léexpertise", read.RootElement[0].GetProperty("title").GetString(), StringComparison.Ordinal);
        }
        finally
        {
            System.IO.Directory.Delete(folder, recursive: true);
        }
    }

    private static XdmContent Both(DocumentMasks masks) => new(Submission, [SampleDocuments.Request(), SampleDocuments.Report(masks)]);

    private static async Task<byte[]> PackAsync(XdmContent content)
    {
        using var bytes = new MemoryStream();
        await ClinicalDocuments.PackAsync(bytes, content, Ct);
        return bytes.ToArray();
    }

    private static async Task<ZipArchive> OpenAsync(DocumentMasks masks) => new(new MemoryStream(await PackAsync(Both(masks))));

    private static byte[] Read(ZipArchive zip, string name)
    {
        using var stream = zip.GetEntry(name)!.Open();
        using var bytes = new MemoryStream();
        stream.CopyTo(bytes);
        return bytes.ToArray();
    }

    private static string Slot(XElement entry, string name) => entry.Elements().Single(e => (string?)e.Attribute("name") == name).Value;

    private static string Identifier(XElement entry, string name) =>
        entry.Elements().Single(e => e.Name.LocalName == "ExternalIdentifier" && e.Value == "" && e.Descendants().Attributes("value").Any(v => v.Value == name)).Attribute("value")!.Value;

    private static string? Code(XElement entry, string scheme) => (string?)entry.Elements().Single(e => (string?)e.Attribute("classificationScheme") == scheme).Attribute("nodeRepresentation");

    private static bool HasPython() => File.Exists("/usr/bin/python3") || File.Exists("/usr/local/bin/python3");
}
