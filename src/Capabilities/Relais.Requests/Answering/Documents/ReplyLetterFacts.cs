using Relais.Directory.Contract;
using Relais.Forms.Contract;
using Relais.Patients.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Answering.Documents;

/// <summary>What a letter is written from.</summary>
/// <param name="Request">The request.</param>
/// <param name="Step">The step that answers it.</param>
/// <param name="Line">Its line.</param>
/// <param name="Team">Its team.</param>
internal sealed record ReplyLetterFacts(Request Request, RequestStep Step, Line Line, TeamCard Team)
{
    /// <summary>The structure of the team, for its town.</summary>
    public StructureCard? Home { get; init; }

    public PatientName? Patient { get; init; }

    public Person? Author { get; init; }

    /// <summary>Where the requester works.</summary>
    public StructureCard? Place { get; init; }

    /// <summary>The requester, when they have no account.</summary>
    public Contact? Contact { get; init; }

    public Person? Signer { get; init; }

    /// <summary>The one whom the signer replaced, or null.</summary>
    public Person? Replaced { get; init; }

    /// <summary>Whom the team takes, as the answers told it, or null when it says nothing of it.</summary>
    public Assessment? Assessment { get; init; }
}
