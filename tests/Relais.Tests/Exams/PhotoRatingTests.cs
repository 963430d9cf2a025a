using NodaTime;
using Relais.Exams.Contract;
using Relais.Exams.Judging;
using Relais.Kernel;
using Xunit;

namespace Relais.Tests.Exams;

public class PhotoRatingTests
{
    private readonly Act _expert = new(ProfessionalId.New(), Instant.FromUtc(2026, 3, 2, 9, 0));

    [Theory]
    [InlineData(PhotoQuality.Usable, PhotoFlaws.None, null)]
    [InlineData(PhotoQuality.Fair, PhotoFlaws.Blurred, null)]
    [InlineData(PhotoQuality.Fair, PhotoFlaws.None, "exam.flaw-missing")]
    [InlineData(PhotoQuality.Unusable, PhotoFlaws.None, "exam.flaw-missing")]
    public void A_photo_that_is_not_good_lacks_something(PhotoQuality quality, PhotoFlaws flaws, string? code) =>
        Assert.Equal(code, PhotoRating.WhyNot(quality, flaws)?.Code);

    [Fact]
    public void A_good_photo_lacks_nothing()
    {
        var rating = PhotoRating.Of(FileId.New(), PhotoQuality.Unusable, PhotoFlaws.Blurred | PhotoFlaws.NoScale, _expert);
        rating.Change(PhotoQuality.Usable, PhotoFlaws.Blurred, _expert);

        Assert.Equal((PhotoQuality.Usable, PhotoFlaws.None), (rating.Quality, rating.Flaws));
    }

    [Fact]
    public void What_it_lacks_is_said_in_words() =>
        Assert.Equal("flou, échelle absente", (PhotoFlaws.Blurred | PhotoFlaws.NoScale).Words());

    [Fact]
    public void Each_flaw_has_its_advice() =>
        Assert.Equal(PhotoQualityWords.AllFlaws.Count, PhotoQualityWords.AllFlaws.Select(flaw => flaw.Advice()).Distinct().Count());
}
