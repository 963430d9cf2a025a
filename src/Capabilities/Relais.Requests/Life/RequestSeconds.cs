using Relais.Kernel;
using Relais.Requests.Answering.Seconds;
using Relais.Requests.Contract;

namespace Relais.Requests.Life;

/// <summary>Other experts are asked for their opinion too: they see the request, give their opinion, and answer for nothing else.</summary>
internal sealed partial class Request
{
    private const int MostSeconds = 10;

    /// <summary>Asks another expert.</summary>
    /// <param name="reader">Who; an expert.</param>
    /// <param name="question">What is asked of them.</param>
    /// <param name="isPrivate">Whether the requester does not see it.</param>
    /// <param name="act">Who asks, when.</param>
    public RequestStep AskSecond(ProfessionalId reader, string question, bool isPrivate, Act act)
    {
        RefusedException.ThrowIf(WhyNotAskSecond(act) ?? WhyNotReader(reader) ?? RequestRefusals.IfBlank(question, SecondRefusals.QuestionMissing));
        Seconds.Add(new SecondOpinion { Request = Id, Reader = reader, AskedBy = act.By, AskedAt = act.At, IsPrivate = isPrivate });
        if (!Parties.Exists(party => party.Professional == reader))
        {
            Parties.Add(new RequestParty { Request = Id, Professional = reader, Since = act.At, IsActive = false, IsReader = true });
        }

        return Take(StepKind.SecondAsked, act, question, about: reader, isPrivate: isPrivate);
    }

    /// <summary>Whether somebody sees it only to give a second opinion.</summary>
    public bool IsReader(Act act) => Parties.Exists(party => act.StandsFor(party.Professional) && party.IsReader);

    public Refusal? WhyNotAskSecond(Act act) => this switch
    {
        { State: not (RequestState.Sent or RequestState.InCharge or RequestState.ComplementAwaited or RequestState.Answered) } => RequestRefusals.NotOpen,
        _ when !IsExpertOrCoordinator(act) && !IsActiveParty(act) => RequestRefusals.NotTheExpert,
        _ when Seconds.Count(second => second.IsAlive) >= MostSeconds => SecondRefusals.TooMany,
        _ => null,
    };

    public RequestStep RemindSecond(Guid id, Act act)
    {
        var second = SecondToLead(id, act);
        RefusedException.ThrowIf(
            second.State is not SecondState.Asked ? SecondRefusals.NotAwaited
            : act.At - (second.RemindedAt ?? second.AskedAt) < SecondOpinion.BetweenReminders ? RequestRefusals.RemindedLately
            : null);
        second.RemindedAt = act.At;
        return Take(StepKind.SecondReminded, act, null, about: second.Reader, isPrivate: true);
    }

    public RequestStep WithdrawSecond(Guid id, Act act)
    {
        var second = SecondToLead(id, act);
        RefusedException.ThrowIf(second.State is not SecondState.Asked ? SecondRefusals.NotAwaited : null);
        return EndSecond(second, SecondState.Withdrawn, StepKind.SecondWithdrawn, null, act);
    }

    /// <summary>Shows to the requester an opinion that was for the team.</summary>
    /// <param name="id">Which one.</param>
    /// <param name="text">What it says.</param>
    /// <param name="act">Who shows it, when.</param>
    public RequestStep ShareSecond(Guid id, string? text, Act act)
    {
        var second = SecondToLead(id, act);
        RefusedException.ThrowIf(second.State is not SecondState.Given ? SecondRefusals.NotGiven : !second.IsPrivate ? SecondRefusals.AlreadyShared : null);
        second.IsPrivate = false;
        return Take(StepKind.SecondShared, act, text, about: second.Reader);
    }

    /// <summary>Gives the opinion that was asked, or a new one in place of the last.</summary>
    public RequestStep GiveSecond(Guid id, string opinion, Act act)
    {
        var second = SecondToGive(id, act);
        RefusedException.ThrowIf(RequestRefusals.IfBlank(opinion, RequestRefusals.OpinionMissing));
        var step = Take(StepKind.SecondGiven, act, opinion, about: second.AskedBy, isPrivate: second.IsPrivate);
        (second.State, second.Step, second.GivenAt) = (SecondState.Given, step.Id, act.At);
        return step;
    }

    public RequestStep DeclineSecond(Guid id, string? why, Act act)
    {
        var second = SecondToGive(id, act);
        RefusedException.ThrowIf(second.State is not SecondState.Asked ? SecondRefusals.NotAwaited : RequestRefusals.IfBlank(why, RequestRefusals.ReasonMissing));
        return EndSecond(second, SecondState.Declined, StepKind.SecondDeclined, why, act);
    }

    public Refusal? WhyNotGiveSecond(Guid id, Act act) => this switch
    {
        { State: RequestState.Closed or RequestState.Withdrawn or RequestState.Declined or RequestState.Merged } => RequestRefusals.NotOpen,
        _ => Seconds.Find(second => second.Id == id) switch
        {
            null => SecondRefusals.NotFound,
            { } second when !act.StandsFor(second.Reader) => SecondRefusals.NotTheReader,
            { IsAlive: false } => SecondRefusals.NotAwaited,
            _ => null,
        },
    };

    private Refusal? WhyNotReader(ProfessionalId reader) =>
        reader == Author || Parties.Exists(party => party.Professional == reader && party.IsRequester) ? RequestRefusals.OwnRequest
        : reader == Expert ? SecondRefusals.InCharge
        : Seconds.Exists(second => second.Reader == reader && second.IsAlive) ? SecondRefusals.AlreadyAsked
        : null;

    private SecondOpinion SecondToGive(Guid id, Act act)
    {
        RefusedException.ThrowIf(WhyNotGiveSecond(id, act));
        return Seconds.Find(second => second.Id == id)!;
    }

    private SecondOpinion SecondToLead(Guid id, Act act)
    {
        var second = Seconds.Find(one => one.Id == id);
        RefusedException.ThrowIf(
            second is null ? SecondRefusals.NotFound
            : !act.StandsFor(second.AskedBy) && !IsExpertOrCoordinator(act) ? RequestRefusals.NotTheExpert
            : null);
        return second!;
    }

    /// <summary>One who gave nothing has nothing to see any more.</summary>
    private RequestStep EndSecond(SecondOpinion second, SecondState state, StepKind kind, string? why, Act act)
    {
        second.State = state;
        Parties.RemoveAll(party => party.Professional == second.Reader && party.IsReader && !Seconds.Exists(other => other.Reader == second.Reader && other.Step is not null));
        return Take(kind, act, why, about: act.StandsFor(second.Reader) ? second.AskedBy : second.Reader, isPrivate: second.IsPrivate);
    }
}
