using Relais.Directory.Contract;
using Relais.Exams.Components;
using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Platform.Files;
using Relais.Requests.Reading;
using Relais.Ui.Components;
using Relais.Ui.Time;

namespace Relais.Requests.Imaging;

/// <summary>What the page of a request shows of pictures beyond their names.</summary>
/// <param name="Notes">Marked copies and judgements, by file.</param>
/// <param name="Earlier">The patient's pictures of other requests that the reader may see, the newest first.</param>
/// <param name="Waiting">Photos taken with a telephone for this request, not sent yet.</param>
/// <param name="MayCopy">Whether the reader may join a marked copy.</param>
internal sealed record PicturesRead(
    IReadOnlyDictionary<FileId, ExamNote> Notes, IReadOnlyList<ExamShown> Earlier, IReadOnlyList<FileId> Waiting, bool MayCopy)
{
    public static PicturesRead None { get; } = new(new Dictionary<FileId, ExamNote>(), [], [], MayCopy: false);
}

/// <summary>The same, in words, for one reader.</summary>
/// <param name="Photos">Without marked copies.</param>
/// <param name="Earlier">Of the patient's other requests.</param>
/// <param name="IsForTeam">Whether the reader answers, and so may judge them.</param>
/// <param name="Flaws">All that was said to be missing.</param>
public sealed record PicturesShown(IReadOnlyList<ExamShown> Photos, IReadOnlyList<ExamShown> Earlier, bool IsForTeam, PhotoFlaws Flaws)
{
    internal static PicturesShown Of(RequestRead read, Act act) => new(read.PhotosOf(), read.Pictures.Earlier, read.IsTeam(act), read.FlawsOf());
}

/// <summary>How a file of a request is shown.</summary>
internal static class ShownExams
{
    public static ExamShown? ShownOf(this RequestRead read, FileId file)
    {
        if (!read.Files.TryGetValue(file, out var facts))
        {
            return null;
        }

        var joined = read.Request.Files.Find(f => f.File == file);
        var at = read.Request.Steps.Find(step => step.Id == joined?.Step)?.At ?? read.Request.SentAt;
        var note = read.Pictures.Notes.GetValueOrDefault(file);
        return ExamShown.Of(facts) with
        {
            Day = FrenchTime.Date((note?.At ?? at).InZone(read.Line.Zone).Date),
            Note = NoteOf(note, read),
            NoteTone = note?.Quality is PhotoQuality.Usable ? Tone.Done : note?.Quality is null ? Tone.Info : Tone.Soon,
            MayCopy = read.Pictures.MayCopy && facts.Kind?.IsPicture() == true,
        };
    }

    /// <summary>Its photos, without marked copies, in order.</summary>
    public static IReadOnlyList<ExamShown> PhotosOf(this RequestRead read) =>
    [
        .. read.Request.Files.Where(f => !f.IsLetter && read.Pictures.Notes.GetValueOrDefault(f.File)?.CopyOf is null).OrderBy(f => f.Rank)
            .Select(f => read.ShownOf(f.File)).OfType<ExamShown>().Where(file => file.IsPicture),
    ];

    /// <summary>All that was said to be missing.</summary>
    public static PhotoFlaws FlawsOf(this RequestRead read) =>
        read.Pictures.Notes.Values.Aggregate(PhotoFlaws.None, (all, note) => all | note.Flaws);

    private static string? NoteOf(ExamNote? note, RequestRead read) => note switch
    {
        { CopyOf: not null, By: { } by } => $"Copie annotée par {NameWords.The(read.NameOf(by))}",
        { Quality: { } quality, Flaws: PhotoFlaws.None } => quality.Label(),
        { Quality: { } quality } => $"{quality.Label()} : {note.Flaws.Words()}",
        _ => null,
    };
}
