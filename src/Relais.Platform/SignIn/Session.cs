using NodaTime;
using Relais.Kernel;

namespace Relais.Platform.SignIn;

/// <summary>One signed-in browser. The browser holds a random token, the database only its hash.</summary>
/// <remarks>Open until ended by the person, by idleness, by age, or by «se déconnecter partout»: the next request is refused at once.</remarks>
public sealed class Session
{
    /// <summary>How long a proof stands for sensitive acts.</summary>
    public static readonly Duration Proof = Duration.FromMinutes(5);

    /// <summary>SHA-256 of the token, in hexadecimal: also the name of the session in the journal.</summary>
    public required string Id { get; init; }

    /// <summary>Whose session.</summary>
    public required Guid Account { get; init; }

    /// <summary>The person who acts.</summary>
    public required ProfessionalId Professional { get; init; }

    /// <summary>When it began.</summary>
    public required Instant StartedAt { get; init; }

    /// <summary>When it was last used, to the minute.</summary>
    public required Instant SeenAt { get; set; }

    /// <summary>When the person last proved who they are; sensitive acts ask again after five minutes.</summary>
    public required Instant ProvedAt { get; set; }

    /// <summary>The browser, as it names itself, shortened.</summary>
    public string? Browser { get; init; }

    /// <summary>The network address it began from.</summary>
    public string? Origin { get; init; }

    /// <summary>Whether it was opened by one click in demo mode: it has no factor to ask again.</summary>
    public bool Demo { get; init; }

    /// <summary>The exercise place chosen after signing in.</summary>
    public StructureId? Place { get; set; }

    /// <summary>When it was ended, or null.</summary>
    public Instant? EndedAt { get; set; }

    /// <summary>Whether it may still be used.</summary>
    public bool IsOpen(Instant now, SessionLimits limits) =>
        EndedAt is null && now - SeenAt <= limits.Idle && now - StartedAt <= limits.Absolute;

    /// <summary>Whether the person proved who they are recently enough for a sensitive act.</summary>
    public bool IsProved(Instant now) => Demo || now - ProvedAt <= Proof;
}
