using Relais.Kernel;
using Relais.Platform.Files.Encryption;
using Relais.Platform.Files.Formats;

namespace Relais.Platform.Files;

/// <summary>A file that a professional sends, and what is known of it.</summary>
/// <remarks>Receiving → Quarantined → Ready; Refused from the first two. Only a Ready file is ever served or attached. A file that nothing
/// holds 24 hours after its creation is removed by <see cref="SweepFiles"/>.</remarks>
public sealed class StoredFile
{
    /// <summary>The longest name kept, in characters.</summary>
    public const int MaxName = 150;

    private StoredFile()
    {
    }

    /// <summary>Its identifier, made before any byte arrives.</summary>
    public FileId Id { get; private init; } = FileId.New();

    /// <summary>Who sends it.</summary>
    public ProfessionalId Owner { get; private init; }

    /// <summary>The name given by the sender, cleaned; it decides nothing.</summary>
    public string Name { get; private init; } = "";

    /// <summary>How many bytes the sender announced.</summary>
    public long Length { get; private set; }

    /// <summary>When the sending began.</summary>
    public NodaTime.Instant CreatedAt { get; private init; }

    /// <summary>Where it stands.</summary>
    public FileState State { get; private set; } = FileState.Receiving;

    /// <summary>What the antivirus said.</summary>
    public FileScan Scan { get; private set; } = FileScan.Awaited;

    /// <summary>Why it was refused (<see cref="FileRefusals"/>), or null.</summary>
    public string? RefusalCode { get; private set; }

    /// <summary>What it is, recognised from its bytes; null before.</summary>
    public FileKind? Kind { get; private set; }

    /// <summary>How many bytes are kept, after cleaning; null before.</summary>
    public long? Size { get; private set; }

    /// <summary>SHA-256 of the bytes kept, after cleaning; null before.</summary>
    public byte[]? Sha256 { get; private set; }

    /// <summary>The width of a picture as it is shown, in pixels.</summary>
    public int? Width { get; private set; }

    /// <summary>The height of a picture as it is shown, in pixels.</summary>
    public int? Height { get; private set; }

    /// <summary>When something began to hold it, or null: see <see cref="Attach"/>.</summary>
    public NodaTime.Instant? AttachedAt { get; private set; }

    internal string? Address { get; private set; }

    internal string KeyId { get; private set; } = "";

    internal byte[] KeyBytes { get; private set; } = [];

    internal WrappedKey Key => new(KeyId, KeyBytes);

    /// <summary>Why it was refused, or null.</summary>
    public Refusal? Refusal => RefusalCode is null ? null : FileRefusals.OfContent(RefusalCode);

    internal static StoredFile Receive(string name, long length, Act act, Func<FileId, WrappedKey> newKey)
    {
        var file = new StoredFile { Owner = act.By, Name = FileName.Clean(name), Length = length, CreatedAt = act.At };
        file.Rewrap(newKey(file.Id));
        return file;
    }

    internal static Refusal? WhyNotReceive(long length, long sentToday, FilesOptions options) => length switch
    {
        0 => FileRefusals.Empty,
        _ when length > options.MaxBytes => FileRefusals.TooLarge(options.MaxBytes),
        _ when sentToday + length > options.QuotaBytes => FileRefusals.Quota,
        _ => null,
    };

    /// <summary>Why a demand, a letter… of this person cannot hold the file; null when it can.</summary>
    public Refusal? WhyNotAttach(Act act) => this switch
    {
        _ when act.By != Owner => FileRefusals.NotFound,
        { State: FileState.Refused } => Refusal,
        { State: FileState.Receiving } => FileRefusals.NotComplete,
        { State: FileState.Quarantined } => FileRefusals.AwaitsScan,
        { AttachedAt: not null } => FileRefusals.AlreadyAttached,
        _ => null,
    };

    /// <summary>Something holds the file from now on: the sweep leaves it, and <see cref="IFileReaders"/> alone say who reads it.</summary>
    /// <exception cref="RefusedException">See <see cref="WhyNotAttach"/>.</exception>
    public void Attach(Act act)
    {
        RefusedException.ThrowIf(WhyNotAttach(act));
        AttachedAt = act.At;
    }

    internal void EndAt(long length) => Length = length;

    internal void Rewrap(WrappedKey key) => (KeyId, KeyBytes) = (key.KeyId, key.Bytes);

    internal void Quarantine(FileContent content)
    {
        Expect(FileState.Receiving);
        (State, Kind, Size, Sha256, Address) = (FileState.Quarantined, content.Kind, content.Size, content.Sha256, content.Address);
        if (content.Picture is { } picture)
        {
            (Width, Height) = picture.Orientation >= 5 ? (picture.Height, picture.Width) : (picture.Width, picture.Height);
        }
    }

    internal void Release(FileScan scan)
    {
        Expect(FileState.Quarantined);
        (State, Scan) = (FileState.Ready, scan);
    }

    internal void Refuse(Refusal refusal)
    {
        Expect(FileState.Receiving, FileState.Quarantined);
        (State, RefusalCode, Address) = (FileState.Refused, refusal.Code, null);
    }

    /// <summary>Made by Relais itself: a PDF, whole, held from the start by what it was made for.</summary>
    internal void Issue(byte[] pdf, string address, Act act)
    {
        Quarantine(new FileContent(FileKind.Pdf, pdf.Length, System.Security.Cryptography.SHA256.HashData(pdf), address, null));
        Release(FileScan.Own);
        Attach(act);
    }

    private void Expect(params ReadOnlySpan<FileState> states)
    {
        if (!states.Contains(State))
        {
            throw new InvalidOperationException($"File {Id} is {State}.");
        }
    }
}

/// <summary>Where a file stands.</summary>
public enum FileState
{
    /// <summary>Its bytes are arriving, or have arrived and are not yet looked at.</summary>
    Receiving,

    /// <summary>Recognised, cleaned and stored; the antivirus has not yet answered.</summary>
    Quarantined,

    /// <summary>Can be read and attached.</summary>
    Ready,

    /// <summary>Not kept.</summary>
    Refused,
}

/// <summary>What the antivirus said of a file.</summary>
public enum FileScan
{
    /// <summary>It has not answered yet.</summary>
    Awaited,

    /// <summary>Nothing found.</summary>
    Clean,

    /// <summary>This installation has no antivirus: pages show «non analysé».</summary>
    None,

    /// <summary>Relais made the file itself.</summary>
    Own,
}

/// <summary>What became of the received bytes.</summary>
internal sealed record FileContent(FileKind Kind, long Size, byte[] Sha256, string Address, PictureFacts? Picture);
