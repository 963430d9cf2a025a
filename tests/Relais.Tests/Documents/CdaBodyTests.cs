using Xunit;

namespace Relais.Tests.Documents;

/// <summary>The bodies of TLM-DA and TLM-CR 2022.01, by the rules of their schematrons.</summary>
public sealed class CdaBodyTests
{
    private const string Story = "/cda:ClinicalDocument/cda:component/cda:structuredBody/cda:component/cda:section[cda:templateId/@root='1.2.250.1.213.1.1.2.68']";
    private const string Treatments = "/cda:ClinicalDocument/cda:component/cda:structuredBody/cda:component/cda:section[cda:templateId/@root='1.3.6.1.4.1.19376.1.5.3.1.3.19']";
    private const string Treatment = Treatments + "/cda:entry/cda:substanceAdministration";

    [Fact]
    public void A_request_names_its_model()
    {
        CdaReader.Of(SampleDocuments.Request()).MustHold(
            "/cda:ClinicalDocument/cda:templateId[@root='1.2.250.1.213.1.1.1.38' and @extension='2022.01']",
            "/cda:ClinicalDocument/cda:code/@code = '75496-0'");
    }

    [Fact]
    public void Its_story_is_in_the_two_sections_one_inside_the_other()
    {
        var document = CdaReader.Of(SampleDocuments.Request());

        document.MustHold(
            $"count({Story}/cda:id) = 1",
            $"{Story}/cda:code[@code='46612-8' and @codeSystem='2.16.840.1.113883.6.1']",
            $"{Story}/cda:component/cda:section[cda:templateId/@root='1.2.250.1.213.1.1.2.69' and count(cda:id) = 1 and cda:code/@code='34117-2' and cda:text]");
        Assert.Equal(1, document.Count("//cda:paragraph/cda:br"));
        Assert.Equal("Dos", document.Text("//cda:tr[cda:th='Siège']/cda:td"));
    }

    [Fact]
    public void Treatments_are_there_even_when_nothing_is_said_of_them() =>
        CdaReader.Of(SampleDocuments.Request()).MustHold(
            $"{Treatments}/cda:templateId[@root='2.16.840.1.113883.10.20.1.8']",
            $"{Treatments}/cda:code[@code='10160-0' and @codeSystem='2.16.840.1.113883.6.1']",
            $"count({Treatment}) = 1",
            $"{Treatment}[@classCode='SBADM' and @moodCode='INT']",
            $"{Treatment}/cda:templateId[@root='2.16.840.1.113883.10.20.1.24']",
            $"{Treatment}/cda:templateId[@root='1.3.6.1.4.1.19376.1.5.3.1.4.7']",
            $"{Treatment}/cda:templateId[@root='1.3.6.1.4.1.19376.1.5.3.1.4.7.1']",
            $"count({Treatment}/cda:templateId) > 2",
            $"count({Treatment}/cda:id) = 1",
            $"{Treatment}/cda:code/@code = 'no-medication-info'",
            $"count({Treatment}/cda:text/cda:reference) = 1",
            $"{Treatment}/cda:statusCode/@code = 'completed'",
            $"{Treatment}/cda:consumable/cda:manufacturedProduct/cda:templateId[@root='1.3.6.1.4.1.19376.1.5.3.1.4.7.2']",
            $"{Treatment}/cda:consumable/cda:manufacturedProduct/cda:templateId[@root='2.16.840.1.113883.10.20.1.53']",
            $"{Treatment}//cda:manufacturedMaterial[cda:code/@nullFlavor and cda:name/@nullFlavor='NA']",
            $"concat('#', {Treatments}/cda:text/cda:content/@ID) = {Treatment}/cda:text/cda:reference/@value");

    [Fact]
    public void A_report_carries_the_letter_and_says_that_it_is_not_structured()
    {
        var document = CdaReader.Of(SampleDocuments.Report());

        document.MustHold(
            "/cda:ClinicalDocument/cda:templateId[@root='1.3.6.1.4.1.19376.1.2.20' and not(@extension)]",
            "/cda:ClinicalDocument/cda:code/@code = '85208-7'",
            "not(//cda:structuredBody)",
            "/cda:ClinicalDocument/cda:component/cda:nonXMLBody/cda:text[@mediaType='application/pdf' and @representation='B64']");
        Assert.Equal("%PDF-1.7 invented"u8.ToArray(), Convert.FromBase64String(document.Text("//cda:nonXMLBody/cda:text")));
    }
}
