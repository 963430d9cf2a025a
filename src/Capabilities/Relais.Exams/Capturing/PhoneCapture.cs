using NodaTime;
using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Platform.Signals;

namespace Relais.Exams.Capturing;

/// <summary>A door that one telephone may open for a quarter of an hour, to take photos for something open on the computer.</summary>
/// <remarks>Opened → Started by the first telephone that shows the secret, and by no other → Ended by the person, by time, or once full.</remarks>
internal sealed class PhoneCapture : IHasNews
{
    public const int MostPhotos = 20;
    public const int MaxSubject = 60;
    public const int MaxInitials = 12;

    public static readonly Duration Lasts = Duration.FromMinutes(15);

    private PhoneCapture()
    {
    }

    public CaptureId Id { get; private init; }
    public ProfessionalId Owner { get; private init; }
    public string Subject { get; private init; } = "";
    public string Initials { get; private init; } = "";
    public string SecretHash { get; private init; } = "";

    /// <summary>The hash of what the telephone keeps once it has opened the door; null before.</summary>
    public string? DeviceHash { get; private set; }
    public Instant OpenedAt { get; private init; }
    public Instant ExpiresAt { get; private set; }
    public Instant? StartedAt { get; private set; }
    public Instant? EndedAt { get; private set; }
    public long Version { get; private set; }
    public List<CapturedPhoto> Photos { get; } = [];

    IEnumerable<string> IHasNews.Topics => [$"person/{Owner}"];

    public static PhoneCapture Open(CaptureId id, string subject, string initials, string secretHash, Act act) => new()
    {
        Id = id,
        Owner = act.By,
        Subject = subject,
        Initials = initials.Length > MaxInitials ? initials[..MaxInitials] : initials,
        SecretHash = secretHash,
        OpenedAt = act.At,
        ExpiresAt = act.At + Lasts,
    };

    public bool IsOpen(Instant now) => EndedAt is null && now < ExpiresAt;

    /// <summary>The secret serves once: what the telephone keeps from now on replaces it.</summary>
    public void Start(string deviceHash, Instant now)
    {
        RefusedException.ThrowIf(WhyNotStart(now));
        (DeviceHash, StartedAt, ExpiresAt) = (deviceHash, now, now + Lasts);
        Version++;
    }

    public Refusal? WhyNotStart(Instant now) => this switch
    {
        _ when !IsOpen(now) => ExamRefusals.CaptureNotFound,
        { StartedAt: not null } => ExamRefusals.CaptureUsed,
        _ => null,
    };

    public void Take(FileId photo, PhotoView view, Instant now)
    {
        RefusedException.ThrowIf(WhyNotTake(now));
        Photos.Add(new CapturedPhoto { Capture = Id, File = photo, View = view, At = now });
        Version++;
    }

    public Refusal? WhyNotTake(Instant now) => this switch
    {
        _ when StartedAt is null || !IsOpen(now) => ExamRefusals.CaptureNotFound,
        _ when Photos.Count >= MostPhotos => ExamRefusals.CaptureFull,
        _ => null,
    };

    public void End(Act act)
    {
        EndedAt ??= act.At;
        Version++;
    }
}

/// <summary>A photo that came through a capture.</summary>
internal sealed class CapturedPhoto
{
    public required CaptureId Capture { get; init; }
    public required FileId File { get; init; }
    public required PhotoView View { get; init; }
    public required Instant At { get; init; }
}
