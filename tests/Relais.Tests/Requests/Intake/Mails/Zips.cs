using System.IO.Compression;
using System.Text;
using Relais.Tests.Platform.Files;

namespace Relais.Tests.Requests.Intake.Mails;

/// <summary>Makes archives, and the exchange folder of a letter about a patient who does not exist.</summary>
internal static class Zips
{
    public static byte[] Of(params (string Name, byte[] Content)[] files)
    {
        var bytes = new MemoryStream();
        using (var zip = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, content) in files)
            {
                using var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open();
                entry.Write(content);
            }
        }

        return bytes.ToArray();
    }

    /// <summary>As MSSanté software sends it.</summary>
    public static byte[] Xdm() => Of(
        ("INDEX.HTM", "<html></html>"u8.ToArray()),
        ("README.TXT", "XDM"u8.ToArray()),
        ("IHE_XDM/SUBSET01/METADATA.XML", "<SubmitObjectsRequest/>"u8.ToArray()),
        ("IHE_XDM/SUBSET01/CDA.xsl", "<xsl/>"u8.ToArray()),
        ("IHE_XDM/SUBSET01/DOC00001.XML", Encoding.UTF8.GetBytes(Cda())),
        ("IHE_XDM/SUBSET01/photo.png", Convert.FromBase64String(Eml.Png)));

    /// <summary>A letter as a CDA whose body is a PDF (CI-SIS, level 1).</summary>
    public static string Cda(string rpps = "10003456786") => $"""
        <?xml version="1.0" encoding="UTF-8"?>
        <ClinicalDocument xmlns="urn:hl7-org:v3">
          <title>Lettre de liaison</title>
          <recordTarget><patientRole>
            <id root="1.2.250.1.213.1.4.8" extension="258077512345670"/>
            <addr><postalCode>29270</postalCode><city>Carhaix-Plouguer</city></addr>
            <patient>
              <name><family qualifier="BR">VIGOUROUX</family><family qualifier="CL">LE GALL</family><given>YUNA MARIE</given><given qualifier="BR">YUNA</given></name>
              <administrativeGenderCode code="F"/>
              <birthTime value="19580714"/>
              <birthplace><place><addr><county>29024</county></addr></place></birthplace>
            </patient>
          </patientRole></recordTarget>
          <author><assignedAuthor>
            <id root="1.2.250.1.71.4.2.1" extension="8{rpps}"/>
            <code code="G15_10/SM26"/>
            <assignedPerson><name><family>LE BRAS</family><given>ANNE</given></name></assignedPerson>
            <representedOrganization><name>Cabinet de Carhaix</name></representedOrganization>
          </assignedAuthor></author>
          <component><nonXMLBody><text mediaType="application/pdf" representation="B64">{Convert.ToBase64String(Pdfs.Simple())}</text></nonXMLBody></component>
        </ClinicalDocument>
        """;
}
