using Relais.Directory.Contract;
using Relais.Forms.Contract;
using Relais.Patients.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Answering.Exchange;

/// <summary>What the documents of a request are made from.</summary>
/// <param name="Request">With its steps and files.</param>
/// <param name="Line">Its line.</param>
/// <param name="Team">Its team.</param>
/// <param name="Patient">The patient, with the number only when it may leave.</param>
/// <param name="Author">Who asks.</param>
internal sealed record PaperFacts(Request Request, Line Line, TeamCard Team, PatientIdentity Patient, Person Author)
{
    /// <summary>The structure that owns the team.</summary>
    public required StructureCard Home { get; init; }

    /// <summary>Where the requester works, or null.</summary>
    public StructureCard? AuthorPlace { get; init; }

    /// <summary>The requester, when they have no account.</summary>
    public Contact? Contact { get; init; }

    /// <summary>Who answered, else who is in charge, or null.</summary>
    public Person? Expert { get; init; }

    /// <summary>The one whom the expert replaced when they answered, or null: the act is theirs.</summary>
    public Person? Replaced { get; init; }

    /// <summary>The remplaçant who wrote the request in the author's place, or null.</summary>
    public Person? Writer { get; init; }

    /// <summary>Names of communes by their INSEE codes: birth, residence, structures.</summary>
    public IReadOnlyDictionary<string, CommuneCard> Communes { get; init; } = new Dictionary<string, CommuneCard>();

    /// <summary>What was answered to the line's form.</summary>
    public IReadOnlyList<AnswerInWords> Answers { get; init; } = [];

    /// <summary>Other people who receive the report.</summary>
    public IReadOnlyList<SecureSending> Sendings { get; init; } = [];

    /// <summary>From whom the shared record hides the report.</summary>
    public Relais.Documents.Contract.DocumentMasks Masks { get; init; }

    /// <summary>Whether the people of this installation are invented.</summary>
    public bool IsInvented { get; init; }
}
