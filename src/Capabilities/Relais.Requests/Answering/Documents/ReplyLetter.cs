namespace Relais.Requests.Answering.Documents;

/// <summary>The letter that answers a request, ready to be set on paper: sentences alone.</summary>
/// <param name="Number">The request's number.</param>
/// <param name="From">Who writes: the team.</param>
/// <param name="To">To whom, a line of the address each.</param>
/// <param name="PlaceAndDay">«Paris, le 12 mars 2026».</param>
/// <param name="Subject">What it is about.</param>
/// <param name="Patient">About whom.</param>
public sealed record ReplyLetter(string Number, ReplySender From, IReadOnlyList<string> To, string PlaceAndDay, string Subject, string Patient)
{
    /// <summary>Whether the requester is a doctor, as whoever signs speaks to a colleague.</summary>
    public bool IsToDoctor { get; init; }

    /// <summary>Whether the team does not take the patient.</summary>
    public bool IsDeclined { get; init; }

    /// <summary>The opinion, or why the request is declined, as it was written.</summary>
    public string Words { get; init; } = "";

    /// <summary>Where a declined patient may turn, as it was written, or null.</summary>
    public string? Orientation { get; init; }

    /// <summary>What is proposed with the opinion, in a sentence, or null.</summary>
    public string? Outcome { get; init; }

    /// <summary>The criteria that do not hold, each with what to do meanwhile or who else can help.</summary>
    public IReadOnlyList<(string Found, string? Otherwise)> NotMet { get; init; } = [];

    /// <summary>The situation that comes nearest, when none fits.</summary>
    public string? Nearest { get; init; }

    /// <summary>The situations that would fit if the request were about them.</summary>
    public IReadOnlyList<string> Alternatives { get; init; } = [];

    /// <summary>The situations that fit.</summary>
    public IReadOnlyList<ReplySituation> Fitting { get; init; } = [];

    /// <summary>Who signs, and their trade.</summary>
    public (string Name, string Trade) Signer { get; init; }

    /// <summary>Whether the team says whom it takes, and answers all the same to everybody.</summary>
    public bool HasCriteria { get; init; }
}

/// <summary>The head of a letter.</summary>
/// <param name="Team">The team.</param>
/// <param name="Structure">The structure that owns it.</param>
/// <param name="Commune">Where that is, or null.</param>
/// <param name="Phone">As people read it, or null.</param>
/// <param name="Email">Public address, or null.</param>
public sealed record ReplySender(string Team, string Structure, string? Commune, string? Phone, string? Email);

/// <summary>A situation that a team takes.</summary>
/// <param name="Title">How it is called.</param>
/// <param name="Brings">What the team brings.</param>
/// <param name="Documents">What the patient comes with.</param>
public sealed record ReplySituation(string Title, IReadOnlyList<string> Brings, IReadOnlyList<string> Documents);
