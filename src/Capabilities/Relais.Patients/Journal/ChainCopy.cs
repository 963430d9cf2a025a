using NodaTime;
using Relais.Platform.Journal;
using Relais.Ui.Components;
using Relais.Ui.Time;

namespace Relais.Patients.Journal;

/// <summary>Where one copy of the seals stands, in words.</summary>
/// <param name="Ordinal">Which copy.</param>
/// <param name="LateSince">The oldest seal that waited too long for it, or null.</param>
/// <param name="Disagrees">Whether it holds other seals than the database.</param>
internal sealed record ChainCopy(int Ordinal, Instant? LateSince, bool Disagrees)
{
    // A healthy copy takes a seal within two seconds.
    private static readonly Duration Patience = Duration.FromMinutes(1);

    public Tone Tone => Disagrees ? Tone.Late : LateSince is null ? Tone.Done : Tone.Soon;

    /// <param name="copy">The copy as its loop knows it.</param>
    /// <param name="waiting">When the first seal that it lacks was made; null when it lacks none.</param>
    /// <param name="now">Now.</param>
    public static ChainCopy Of(CopyState copy, Instant? waiting, Instant now) =>
        new(copy.Copy.Ordinal, waiting is { } at && (copy.LateSince is not null || now - at > Patience) ? at : null, copy.Disagrees);

    public string Words(Instant now) =>
        Disagrees ? $"La copie n° {Ordinal} des sceaux ne s’accorde pas avec la base : l’une des deux a été modifiée. Prévenez la personne qui exploite Relais."
        : LateSince is { } since ? $"La copie n° {Ordinal} des sceaux, hors de la base, est en retard depuis {FrenchTime.When(since, now)}. Le scellement continue ; elle rattrapera."
        : $"Copie n° {Ordinal} des sceaux, hors de la base : à jour.";
}
