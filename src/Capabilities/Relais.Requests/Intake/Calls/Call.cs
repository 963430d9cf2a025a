using NodaTime;
using Relais.Kernel;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Intake.Calls;

/// <summary>A telephone call to a team: who rang, about whom, what for, and what was promised.</summary>
/// <remarks>Open → Answered (nothing more to do) or Requested (it became a request). Planned: the team is to make it. A promised call back is due whatever the state, until made.</remarks>
internal sealed class Call
{
    public const int MaxAnswer = 4_000;
    public const int MaxFields = 30_000;

    private Call()
    {
    }

    public Guid Id { get; private init; }
    public TeamId Team { get; private init; }
    public ProfessionalId TakenBy { get; private init; }
    public Instant StartedAt { get; private init; }
    public Instant UpdatedAt { get; private set; }
    public CallState State { get; private set; }

    /// <summary>The caller's number, E.164, or null while unread.</summary>
    public string? Phone { get; private set; }

    /// <summary>«Anne Le Bras, infirmière», as the list shows it.</summary>
    public string Caller { get; private set; } = "";

    /// <summary><see cref="CallForm"/> as JSON: what was typed, as typed.</summary>
    public string Fields { get; private set; } = "{}";
    public string? Answer { get; private set; }
    public Instant? CallBackAt { get; private set; }
    public Instant? CalledBackAt { get; private set; }
    public RequestId? Request { get; private set; }
    public long Version { get; private set; }

    public static Call Begin(Guid id, TeamId team, Act act) =>
        new() { Id = id, Team = team, TakenBy = act.By, StartedAt = act.At, UpdatedAt = act.At };

    /// <summary>A call that the team is to make, about a request that it already has.</summary>
    /// <param name="request">Which request.</param>
    /// <param name="contact">Whom to ring; their number is known.</param>
    /// <param name="what">What to ask.</param>
    /// <param name="at">Before when.</param>
    /// <param name="act">Who plans it.</param>
    public static Call ToMake(Request request, Contact contact, string what, Instant at, Act act)
    {
        var form = new CallForm
        {
            Contact = ContactForm.Of(contact),
            Request = new RequestForm { Question = $"À demander pour {request.Number} :\n\n{what}" },
            Line = request.Line.ToString(),
        };
        return new()
        {
            Id = Guid.CreateVersion7(),
            Team = request.Team,
            TakenBy = act.By,
            StartedAt = act.At,
            UpdatedAt = act.At,
            State = CallState.Planned,
            Phone = contact.Phone,
            Caller = form.Contact.CallerName,
            Fields = form.ToJson(),
            CallBackAt = at,
            Request = request.Id,
        };
    }

    /// <summary>Keeps what was typed so far, and the call back that it promises.</summary>
    public void Note(CallForm form, DateTimeZone zone, Act act)
    {
        RefusedException.ThrowIf(WhyNotChange());
        if (form.CallBackIn(zone) is { } at && at != CallBackAt)
        {
            RefusedException.ThrowIf(at <= act.At ? IntakeRefusals.CallBackWrong : null);
            (CallBackAt, CalledBackAt) = (at, null);
        }

        var fields = form.ToJson();
        RefusedException.ThrowIf(fields.Length > MaxFields ? RequestRefusals.FormTooLong : null);
        (Phone, Caller, Fields, UpdatedAt) = (form.Contact.PhoneKey, form.Contact.CallerName, fields, act.At);
        Version++;
    }

    public void MarkCalledBack(Act act)
    {
        RefusedException.ThrowIf(IsCallBackDue ? null : IntakeRefusals.NoCallBack);
        (CalledBackAt, UpdatedAt) = (act.At, act.At);
        Version++;
    }

    public void EndWith(string answer, Act act)
    {
        RefusedException.ThrowIf(WhyNotChange() ?? (string.IsNullOrWhiteSpace(answer) || answer.Length > MaxAnswer ? IntakeRefusals.AnswerMissing : null));
        (State, Answer, UpdatedAt) = (CallState.Answered, answer.Trim(), act.At);
        Version++;
    }

    public void BecomeRequest(RequestId request, Act act)
    {
        RefusedException.ThrowIf(WhyNotChange());
        (State, Request, UpdatedAt) = (CallState.Requested, request, act.At);
        Version++;
    }

    public Refusal? WhyNotChange() => State is CallState.Open ? null : IntakeRefusals.CallEnded;

    /// <summary>Whether it is a call that the team is to make, not one that came in.</summary>
    public bool IsPlanned => State is CallState.Planned;

    public bool IsCallBackDue => CallBackAt is not null && CalledBackAt is null;
}

/// <summary>What became of a call.</summary>
internal enum CallState
{
    /// <summary>En cours.</summary>
    Open,

    /// <summary>Répondu au téléphone.</summary>
    Answered,

    /// <summary>Devenu une demande.</summary>
    Requested,

    /// <summary>À passer par l’équipe, au sujet d’une demande.</summary>
    Planned,
}
