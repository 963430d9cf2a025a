using NodaTime;
using Relais.Forms.Versions;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Scenes.Pictures;
using Relais.Scenes.Staging;

namespace Relais.Scenes.History;

/// <summary>What happens next in a request.</summary>
internal enum BeatKind
{
    Claim,
    Release,
    AskComplement,
    GiveComplement,
    AddColleague,
    Answer,
    Decline,
    Redirect,
    Withdraw,
    Remind,
    Message,
    Close,
    AskSecond,
    GiveSecond,
}

/// <summary>One thing that happens in a request, if its instant is past.</summary>
internal sealed record Beat(Instant At, BeatKind Kind, string? Text = null)
{
    public Outcome? Outcome { get; init; }

    /// <summary>Where a declined patient may turn.</summary>
    public string Orientation { get; init; } = "";

    /// <summary>Whether it is claimed by another than the one told first, or asked of the one told first.</summary>
    public bool IsByAnother { get; init; }

    public bool IsPrivate { get; init; }

    public int Photos { get; init; }
}

/// <summary>The whole story of a request, before it is played as far as now.</summary>
internal sealed record Script(RequestId Id, Desk Desk, Player Author, StagedPatient Patient, Instant SentAt, string Question)
{
    public bool IsUrgent { get; init; }

    public bool WishesVisit { get; init; }

    public int Photos { get; init; }

    public Sight? Sight { get; init; }

    /// <summary>Whether it belongs to somebody's story: it keeps its photos however old.</summary>
    public bool IsOfStory { get; init; }

    /// <summary>By which way it came.</summary>
    public Channel Channel { get; init; }

    /// <summary>Who wrote it down for its author, or null.</summary>
    public Player? Writer { get; init; }

    /// <summary>Who is asked alone before the sector, or null.</summary>
    public Player? First { get; init; }

    /// <summary>What was answered to the line's form, or null.</summary>
    public StoredAnswers? Answers { get; init; }

    /// <summary>The request that answers for it, and since when, or null.</summary>
    public (RequestId Kept, Instant At)? Merged { get; init; }

    /// <summary>In the order of their instants.</summary>
    public required IReadOnlyList<Beat> Beats { get; init; }

    /// <summary>Where it goes when it is redirected.</summary>
    public Desk? Elsewhere { get; init; }
}

/// <summary>A patient of the scenes.</summary>
internal sealed record StagedPatient(Patients.Patient Patient, string Commune, Patients.Contract.Sex Sex, LocalDate Birth);
