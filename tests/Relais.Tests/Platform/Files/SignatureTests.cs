using Relais.Platform.Files;
using Relais.Platform.Files.Formats;
using Xunit;

namespace Relais.Tests.Platform.Files;

public class SignatureTests
{
    [Theory]
    [InlineData("\u00ff\u00d8\u00ff\u00e0", FileKind.Jpeg)]
    [InlineData("\u0089PNG\r\n\u001a\n", FileKind.Png)]
    [InlineData("%PDF-1.7\n", FileKind.Pdf)]
    public void An_accepted_type_is_recognised(string head, FileKind kind)
    {
        Assert.Null(Signatures.WhyNotAccept(Samples.Text(head), out var found));
        Assert.Equal(kind, found);
    }

    [Fact]
    public void Dicom_is_recognised_after_its_preamble()
    {
        Assert.Null(Signatures.WhyNotAccept(Samples.Dicom(), out var found));
        Assert.Equal(FileKind.Dicom, found);
    }

    [Theory]
    [InlineData("", "file.empty")]
    [InlineData("MZ\u0090\0", "file.program")]
    [InlineData("\u007fELF\u0002", "file.program")]
    [InlineData("\u00cf\u00fa\u00ed\u00fe", "file.program")]
    [InlineData("\u00ca\u00fe\u00ba\u00be", "file.program")]
    [InlineData("#!/bin/sh\n", "file.script")]
    [InlineData("PK\u0003\u0004....data", "file.archive")]
    [InlineData("PK\u0003\u0004........[Content_Types].xml", "file.office")]
    [InlineData("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1", "file.office")]
    [InlineData("Rar!\u001a", "file.archive")]
    [InlineData("GIF89a", "file.gif")]
    [InlineData("RIFF\0\0\0\0WEBPVP8 ", "file.webp")]
    [InlineData("RIFF\0\0\0\0WAVEfmt ", "file.sound")]
    [InlineData("RIFF\0\0\0\0AVI LIST", "file.video")]
    [InlineData("II*\0\u0008\0\0\0", "file.tiff")]
    [InlineData("MM\0*\0\0\0\u0008", "file.tiff")]
    [InlineData("BM\u0001\u0002", "file.bitmap")]
    [InlineData("\0\0\0\u0018ftypheic\0\0\0\0", "file.heic")]
    [InlineData("\0\0\0\u0018ftypmif1\0\0\0\0", "file.heic")]
    [InlineData("\0\0\0\u0018ftypavif\0\0\0\0", "file.avif")]
    [InlineData("\0\0\0\u0018ftypisom\0\0\0\0", "file.video")]
    [InlineData("\0\0\0\u0014ftypqt  ", "file.video")]
    [InlineData("\0\0\0\u0014ftypM4A ", "file.sound")]
    [InlineData("<!DOCTYPE html><html>", "file.web-page")]
    [InlineData("\u00ef\u00bb\u00bf <svg onload=alert(1)>", "file.web-page")]
    [InlineData("ID3\u0003", "file.sound")]
    [InlineData("\u00ff\u00fb\u0090\u0044", "file.sound")]
    [InlineData("Cher confrère,", "file.text")]
    [InlineData("\u0001\u0002\u0003\u0004", "file.unknown-type")]
    public void Everything_else_is_refused_by_its_name(string head, string code) =>
        Assert.Equal(code, Signatures.WhyNotAccept(Samples.Text(head), out _)?.Code);

    [Fact]
    public void A_program_dressed_as_dicom_is_a_program()
    {
        var polyglot = Samples.Dicom();
        "MZ"u8.CopyTo(polyglot);

        Assert.Equal("file.program", Signatures.WhyNotAccept(polyglot, out _)?.Code);
    }

    [Fact]
    public void A_whole_dicom_header_is_accepted() => Assert.Null(DicomInspector.WhyNotAccept(Samples.Dicom()));

    [Fact]
    public void A_dicom_object_cut_in_its_header_is_refused() =>
        Assert.Equal("file.truncated", DicomInspector.WhyNotAccept(Samples.Dicom().AsSpan(0, 150))?.Code);

    [Fact]
    public void A_dicom_object_with_a_wild_header_is_refused()
    {
        var wild = Samples.Dicom();
        wild[136] = 0xFF;

        Assert.Equal("file.damaged-dicom", DicomInspector.WhyNotAccept(wild)?.Code);
    }

    [Fact]
    public void Every_refusal_says_what_to_do_in_clean_french()
    {
        var refusals = typeof(FileRefusals).GetFields().Select(field => (Relais.Kernel.Refusal)field.GetValue(null)!).Append(FileRefusals.TooLarge(new FilesOptions().MaxBytes)).ToList();

        Assert.All(refusals, refusal => Assert.StartsWith("file.", refusal.Code, StringComparison.Ordinal));
        Assert.All(refusals, refusal => Assert.DoesNotMatch(" [:;!?»]|« |'", refusal.Sentence));
        Assert.Equal(refusals.Count, refusals.DistinctBy(refusal => refusal.Code).Count());
        Assert.Contains("100\u00a0Mo", FileRefusals.TooLarge(new FilesOptions().MaxBytes).Sentence, StringComparison.Ordinal);
    }
}
