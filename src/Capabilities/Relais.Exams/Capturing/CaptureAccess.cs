using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Exams.Capturing;

/// <summary>Who may know of which capture: the person who opened it, the holder of its secret, the telephone that opened it.</summary>
internal static class CaptureAccess
{
    /// <summary>Those that a person opened.</summary>
    public static IQueryable<PhoneCapture> CapturesOf(this RelaisDb db, Act act)
    {
        var by = act.By;
        return db.Set<PhoneCapture>().Where(capture => capture.Owner == by);
    }

    /// <summary>The one that a code opens, or null.</summary>
    public static Task<PhoneCapture?> CaptureOfSecretAsync(this RelaisDb db, string secret, CancellationToken ct)
    {
        var hash = CaptureSecrets.HashOf(secret);
        return db.Set<PhoneCapture>().SingleOrDefaultAsync(capture => capture.SecretHash == hash, ct);
    }

    /// <summary>The one that a telephone has opened, with its photos, or null.</summary>
    public static Task<PhoneCapture?> CaptureOfDeviceAsync(this RelaisDb db, string device, CancellationToken ct)
    {
        var hash = CaptureSecrets.HashOf(device);
        return db.Set<PhoneCapture>().Include(capture => capture.Photos).SingleOrDefaultAsync(capture => capture.DeviceHash == hash, ct);
    }

    /// <summary>The photos that a person took for a subject, in order.</summary>
    public static Task<List<FileId>> PhotosForAsync(this RelaisDb db, string subject, Act act, CancellationToken ct) =>
        db.CapturesOf(act).Where(capture => capture.Subject == subject).SelectMany(capture => capture.Photos)
            .OrderBy(photo => photo.At).ThenBy(photo => photo.File).Select(photo => photo.File).ToListAsync(ct);
}
