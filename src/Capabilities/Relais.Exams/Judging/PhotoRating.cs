using NodaTime;
using Relais.Exams.Contract;
using Relais.Kernel;

namespace Relais.Exams.Judging;

/// <summary>How an expert judged one photo. The last word counts; the journal keeps the earlier ones.</summary>
internal sealed class PhotoRating
{
    private PhotoRating()
    {
    }

    public FileId File { get; private init; }
    public PhotoQuality Quality { get; private set; }
    public PhotoFlaws Flaws { get; private set; }
    public ProfessionalId By { get; private set; }
    public Instant At { get; private set; }

    public static PhotoRating Of(FileId file, PhotoQuality quality, PhotoFlaws flaws, Act act)
    {
        var rating = new PhotoRating { File = file };
        rating.Change(quality, flaws, act);
        return rating;
    }

    public void Change(PhotoQuality quality, PhotoFlaws flaws, Act act)
    {
        RefusedException.ThrowIf(WhyNot(quality, flaws));
        (Quality, Flaws, By, At) = (quality, quality is PhotoQuality.Usable ? PhotoFlaws.None : flaws, act.By, act.At);
    }

    /// <summary>Without a reason, nobody learns how to do better.</summary>
    public static Refusal? WhyNot(PhotoQuality quality, PhotoFlaws flaws) =>
        quality is not PhotoQuality.Usable && flaws is PhotoFlaws.None ? ExamRefusals.FlawMissing : null;
}
