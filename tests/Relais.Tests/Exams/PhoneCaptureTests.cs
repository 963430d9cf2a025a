using NodaTime;
using Relais.Exams.Capturing;
using Relais.Exams.Contract;
using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Exams;

public class PhoneCaptureTests
{
    private static readonly Instant Now = Instant.FromUtc(2026, 3, 2, 9, 0);
    private readonly Act _owner = new(ProfessionalId.New(), Now);

    [Fact]
    public void The_secret_opens_once()
    {
        var capture = Open();
        capture.Start("telephone", Now);

        Assert.Equal("exam.capture-used", capture.WhyNotStart(Now)?.Code);
    }

    [Theory]
    [InlineData(14, null)]
    [InlineData(15, "exam.capture-not-found")]
    public void The_code_lasts_a_quarter_of_an_hour(int minutes, string? code) =>
        Assert.Equal(code, Open().WhyNotStart(Now + Duration.FromMinutes(minutes))?.Code);

    [Fact]
    public void Photos_are_taken_once_it_is_opened_and_until_it_is_ended()
    {
        var capture = Open();
        Assert.Equal("exam.capture-not-found", capture.WhyNotTake(Now)?.Code);
        capture.Start("telephone", Now);
        Assert.Null(capture.WhyNotTake(Now));
        capture.End(_owner);
        Assert.Equal("exam.capture-not-found", capture.WhyNotTake(Now)?.Code);
    }

    [Fact]
    public void Only_so_many_photos_pass()
    {
        var capture = Open();
        capture.Start("telephone", Now);
        for (var i = 0; i < PhoneCapture.MostPhotos; i++)
        {
            capture.Take(FileId.New(), PhotoView.Close, Now);
        }

        Assert.Equal("exam.capture-full", capture.WhyNotTake(Now)?.Code);
    }

    [Fact]
    public void The_view_that_is_missing_is_asked_next()
    {
        Assert.Equal(PhotoView.Overview, PhotoViews.Next([]));
        Assert.Equal(PhotoView.Ruler, PhotoViews.Next([PhotoView.Close, PhotoView.Overview]));
        Assert.Equal(PhotoView.Other, PhotoViews.Next(Enum.GetValues<PhotoView>()));
    }

    [Theory]
    [InlineData("ensemble", "Vue d’ensemble")]
    [InlineData("regle", "Avec une règle")]
    [InlineData("n’importe", "Autre vue")]
    [InlineData(null, "Autre vue")]
    public void A_view_is_read_from_its_key(string? key, string label) => Assert.Equal(label, PhotoViews.Read(key).Label());

    private PhoneCapture Open() => PhoneCapture.Open(CaptureId.New(), "brouillon/1", "Y. L.", "hash", _owner);
}
