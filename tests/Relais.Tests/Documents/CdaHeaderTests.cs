using Relais.Documents.Contract;
using Xunit;

namespace Relais.Tests.Documents;

/// <summary>The header that every document of the CI-SIS has, by the rules of «Structuration minimale».</summary>
public sealed class CdaHeaderTests
{
    /// <summary>POCD_MT000040.ClinicalDocument: the order that the schema wants.</summary>
    private static readonly string[] Order =
    [
        "realmCode", "typeId", "templateId", "id", "code", "title", "effectiveTime", "confidentialityCode", "languageCode", "setId", "versionNumber", "recordTarget", "author",
        "custodian", "informationRecipient", "legalAuthenticator", "participant", "documentationOf", "relatedDocument", "componentOf", "component",
    ];

    public static TheoryData<string> Kinds => ["request", "report"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Every_mandatory_element_is_there_once(string kind) =>
        Read(kind).MustHold(
            "count(/cda:ClinicalDocument/cda:realmCode[@code='FR']) = 1",
            "/cda:ClinicalDocument/cda:typeId[@root='2.16.840.1.113883.1.3' and @extension='POCD_HD000040']",
            "count(/cda:ClinicalDocument/cda:templateId) = 3",
            "/cda:ClinicalDocument/cda:templateId[@root='2.16.840.1.113883.2.8.2.1']",
            "/cda:ClinicalDocument/cda:templateId[@root='1.2.250.1.213.1.1.1.1']",
            "count(/cda:ClinicalDocument/cda:id[@root]) = 1",
            "/cda:ClinicalDocument/cda:code[@code and @codeSystem='2.16.840.1.113883.6.1' and @displayName]",
            "string-length(/cda:ClinicalDocument/cda:title) > 0",
            "count(/cda:ClinicalDocument/cda:confidentialityCode[@code='N' and @codeSystem='2.16.840.1.113883.5.25' and @displayName]) = 1",
            "/cda:ClinicalDocument/cda:languageCode[@code='fr-FR']",
            "count(/cda:ClinicalDocument/cda:setId[@root]) = 1",
            "/cda:ClinicalDocument/cda:versionNumber[@value='1']",
            "count(/cda:ClinicalDocument/cda:legalAuthenticator[cda:time/@value and cda:signatureCode/@code='S' and cda:assignedEntity/cda:assignedPerson]) = 1",
            "count(/cda:ClinicalDocument/cda:documentationOf/cda:serviceEvent[cda:code/@code='TE2' and cda:effectiveTime/cda:low/@value]/cda:performer[@typeCode='PRF']) = 1",
            "/cda:ClinicalDocument/cda:componentOf/cda:encompassingEncounter[cda:code/@code='VR' and cda:effectiveTime/cda:low]",
            "/cda:ClinicalDocument/cda:componentOf//cda:healthCareFacility/cda:code[@codeSystem='1.2.250.1.71.4.2.4' and @displayName]",
            "not(/cda:ClinicalDocument/cda:relatedDocument)",
            "not(//cda:*[@root='' or @extension='' or @code='' or @displayName='' or @value=''])");

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Elements_come_in_the_order_of_the_schema(string kind)
    {
        var names = Read(kind).Children("/cda:ClinicalDocument").Distinct().ToList();

        Assert.Equal(Order.Where(names.Contains), names);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void Addresses_and_phones_are_full_or_say_that_they_are_unknown(string kind)
    {
        var document = Read(kind);

        Assert.Equal(0, document.Count("//cda:addr[not(*) and not(@nullFlavor)] | //cda:addr[* and @nullFlavor]"));
        Assert.Equal(0, document.Count("//cda:addr[cda:streetAddressLine and (cda:city or cda:postalCode)]"));
        Assert.Equal(0, document.Count("//cda:telecom[not(@nullFlavor) and not(starts-with(@value, 'tel:'))]"));
    }

    [Fact]
    public void People_are_named_by_the_numbers_of_the_national_directory()
    {
        var document = CdaReader.Of(SampleDocuments.Report());

        document.MustHold(
            "//cda:assignedAuthor/cda:id[@root='1.2.250.1.71.4.2.1' and @extension='810100000025']",
            "//cda:assignedAuthor/cda:code[@code='G15_10/SM15' and @codeSystem='1.2.250.1.213.1.1.4.5']",
            "//cda:assignedAuthor/cda:assignedPerson/cda:name[cda:suffix='PR' and cda:given='Anne']",
            "//cda:intendedRecipient/cda:receivedOrganization/cda:id[@root='1.2.250.1.71.4.2.2' and @extension='1290000017']",
            "//cda:participant[@typeCode='INF']/cda:functionCode[@code='PCP' and @codeSystem='2.16.840.1.113883.5.88']");
        Assert.Equal("D’ARCY", document.Text("//cda:assignedAuthor//cda:family"));
    }

    [Fact]
    public void A_structure_without_a_number_has_no_false_one() =>
        CdaReader.Of(SampleDocuments.Report()).MustHold(
            "//cda:representedCustodianOrganization/cda:id[@root='1.2.250.1.71.4.2.2' and not(@extension) and not(@nullFlavor)]",
            "//cda:assignedAuthor/cda:representedOrganization[not(cda:id) and cda:name]");

    [Fact]
    public void A_replaced_document_keeps_its_set_takes_the_next_number_and_says_which_it_replaces()
    {
        var (first, second) = (CdaReader.Of(SampleDocuments.Report()), CdaReader.Of(SampleDocuments.Report(version: 2)));

        Assert.Equal(first.Text("/cda:ClinicalDocument/cda:setId/@root"), second.Text("/cda:ClinicalDocument/cda:setId/@root"));
        Assert.NotEqual(first.Text("/cda:ClinicalDocument/cda:id/@root"), second.Text("/cda:ClinicalDocument/cda:id/@root"));
        Assert.Equal("2", second.Text("/cda:ClinicalDocument/cda:versionNumber/@value"));
        Assert.Equal(first.Text("/cda:ClinicalDocument/cda:id/@root"), second.Text("/cda:ClinicalDocument/cda:relatedDocument[@typeCode='RPLC']/cda:parentDocument/cda:id/@root"));
    }

    [Fact]
    public void The_same_document_is_always_the_same_bytes() =>
        Assert.Equal(ClinicalDocuments.ToCda(SampleDocuments.Request()), ClinicalDocuments.ToCda(SampleDocuments.Request()));

    private static CdaReader Read(string kind) => CdaReader.Of(kind == "request" ? SampleDocuments.Request() : SampleDocuments.Report());
}
