using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Intake;

namespace Relais.Requests.Life;

/// <summary>What a requester has written, complete enough to be sent.</summary>
/// <param name="Id">The draft's identity, which becomes the request's: sending twice sends once.</param>
/// <param name="Patient">About whom.</param>
/// <param name="Commune">INSEE code of the patient's commune.</param>
/// <param name="Question">In the requester's words.</param>
/// <param name="IsUrgent">Whether the line's urgent promise is asked for.</param>
/// <param name="WishesVisit">«Je souhaite une consultation.»</param>
internal sealed record RequestDraftContent(
    RequestId Id, PatientId Patient, string Commune, string Question, bool IsUrgent, bool WishesVisit)
{
    /// <summary>Who asks, when somebody else writes it down for them.</summary>
    public ProfessionalId? Author { get; init; }

    /// <summary>Whether the author has no account.</summary>
    public bool IsByContact { get; init; }

    /// <summary>What was answered to the line's questionnaire, or null.</summary>
    public AnswerSetId? Answers { get; init; }

    /// <summary>How the patient's agreement was given, or null when nobody said.</summary>
    public ConsentMode? Consent { get; init; }

    /// <summary>Whether the team may call the patient for a visit by itself.</summary>
    public bool MayBecomeVisit { get; init; }

    /// <summary>Who is asked alone before the sector, or null.</summary>
    public ProfessionalId? Correspondent { get; init; }

    /// <summary>The way by which it came.</summary>
    public Channel Channel { get; init; }
}
