using FsCheck;
using FsCheck.Fluent;
using Relais.Documents.Contract;
using Xunit;

namespace Relais.Tests.Documents;

/// <summary>Who the patient is, and when the national number may leave.</summary>
public sealed class CdaPatientTests
{
    private const string InsRoots = "//cda:patientRole/cda:id[starts-with(@root, '1.2.250.1.213.1.4.')]";

    [Fact]
    public void A_qualified_identity_leaves_with_its_number_and_every_trait()
    {
        var document = CdaReader.Of(SampleDocuments.Request());

        document.MustHold(
            "//cda:patientRole/cda:id[@root='1.2.250.1.213.1.4.11' and @extension='279035121518989']",
            "//cda:patient/cda:name/cda:family[@qualifier='BR'] = 'PAT-TROIS'",
            "//cda:patient/cda:name/cda:given[@qualifier='BR'] = 'Dominique'",
            "//cda:patient/cda:name/cda:given[not(@qualifier)] = 'Dominique Marie-Louise'",
            "//cda:patient/cda:name/cda:family[@qualifier='CL'] = 'NESSI'",
            "//cda:patient/cda:administrativeGenderCode/@code = 'F'",
            "//cda:patient/cda:birthTime/@value = '19790328'",
            "//cda:patient/cda:birthplace/cda:place/cda:addr/cda:county = '63220'");
        Assert.Equal(2, document.Count("//cda:patientRole/cda:id"));
    }

    [Fact]
    public void An_identity_that_is_not_qualified_leaves_with_its_traits_alone()
    {
        var document = CdaReader.Of(SampleDocuments.Request(SampleDocuments.Patient with { IsQualified = false }));

        Assert.Equal(0, document.Count(InsRoots));
        document.MustHold("//cda:patientRole/cda:id[@root and @extension]", "//cda:patient/cda:name/cda:family[@qualifier='BR']");
    }

    [Fact]
    public void Without_a_place_of_birth_or_a_sex_the_number_stays()
    {
        Assert.Equal(0, CdaReader.Of(SampleDocuments.Request(SampleDocuments.Patient with { BirthPlace = null })).Count(InsRoots));
        Assert.Equal(0, CdaReader.Of(SampleDocuments.Request(SampleDocuments.Patient with { Sex = DocumentSex.Unknown })).Count(InsRoots));
    }

    [Theory]
    [InlineData("279035121518989", "1.2.250.1.213.1.4.8")]
    [InlineData("779035121518989", "1.2.250.1.213.1.4.9")]
    public void A_real_number_is_of_its_own_authority(string ins, string root) =>
        Assert.True(CdaReader.Of(SampleDocuments.Request(SampleDocuments.Patient with { IsInvented = false, Ins = ins })).Holds($"//cda:patientRole/cda:id[@root='{root}']"));

    [Theory]
    [InlineData("L’Hôpital-d’Éon")]
    [InlineData("<script>alert(1)</script>")]
    [InlineData("]]> & \"O'Hara\"")]
    [InlineData("Ærøskøbing 𝔊œuvre")]
    public void A_hostile_name_stays_a_name(string name) =>
        Assert.Equal(name.ToUpperInvariant(), CdaReader.Of(SampleDocuments.Request(SampleDocuments.Patient with { BirthName = name })).Text("//cda:patient/cda:name/cda:family[@qualifier='BR']"));

    [Fact]
    public void Control_characters_and_lone_surrogates_are_left_out() =>
        Assert.Equal("PATRES", CdaReader.Of(SampleDocuments.Request(SampleDocuments.Patient with { BirthName = "P\u0000a\u0001t\uD800r\uFFFEes" })).Text("//cda:patient/cda:name/cda:family[@qualifier='BR']"));

    [Fact]
    public void Whatever_is_written_the_document_reads_back_and_keeps_the_text() =>
        Prop.ForAll(ArbMap.Default.GeneratorFor<string>().ToArbitrary(), typed =>
        {
            var text = typed ?? "";
            var document = CdaReader.Of(SampleDocuments.Request() with { Story = new([text], [new("Réponse", text)]), Treatments = text });
            var kept = Relais.Documents.Cda.CdaElements.Clean(text).ReplaceLineEndings("\n").Replace("\n", "", StringComparison.Ordinal);
            return document.Text("//cda:paragraph") == kept && document.Text("//cda:td") == kept && document.Text("//cda:content[@ID='traitements']") == kept;
        }).QuickCheckThrowOnFailure();
}
