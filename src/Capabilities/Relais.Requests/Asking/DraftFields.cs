using System.Text.Json;

namespace Relais.Requests.Asking;

/// <summary>The fields of the request form, as typed.</summary>
internal sealed record DraftFields
{
    /// <summary>A patient already known, or null to use the traits below.</summary>
    public Guid? PatientId { get; init; }
    public string? BirthName { get; init; }
    public string? FirstNames { get; init; }
    public string? UsedName { get; init; }

    /// <summary>A date as typed: 1956-03-12 or 12/03/1956.</summary>
    public string? BirthDate { get; init; }
    public string? Sex { get; init; }
    public string? Ins { get; init; }
    public string? Phone { get; init; }

    /// <summary>The patient's commune as typed or chosen: «29024», «29270», «Carhaix-Plouguer (29270)».</summary>
    public string? Commune { get; init; }
    public string? Question { get; init; }
    public bool IsUrgent { get; init; }
    public bool WishesVisit { get; init; }
    public bool IsConsented { get; init; }
    public bool EvenIfAlike { get; init; }
    public IReadOnlyList<Guid> Files { get; init; } = [];

    public string ToJson() => JsonSerializer.Serialize(this);

    public static DraftFields FromJson(string json) => JsonSerializer.Deserialize<DraftFields>(json) ?? new DraftFields();
}
