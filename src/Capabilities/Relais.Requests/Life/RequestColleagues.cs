using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Life;

/// <summary>Those who take part beside the author and the expert in charge.</summary>
internal sealed partial class Request
{
    public RequestStep AddColleague(ProfessionalId colleague, string? why, Act act)
    {
        RefusedException.ThrowIf(WhyNotAddColleague(act) ?? (IsParty(colleague) ? RequestRefusals.AlreadyParty : null));
        Parties.RemoveAll(party => party.Professional == colleague);
        Parties.Add(new RequestParty { Request = Id, Professional = colleague, Since = act.At, IsActive = true });
        return Take(StepKind.ColleagueAdded, act, why, about: colleague);
    }

    public Refusal? WhyNotAddColleague(Act act) => this switch
    {
        { State: RequestState.Closed or RequestState.Withdrawn or RequestState.Declined } => RequestRefusals.NotOpen,
        _ when !IsExpertOrCoordinator(act) => RequestRefusals.NotTheExpert,
        _ => null,
    };

    private bool IsActiveParty(Act act) => Parties.Exists(party => act.StandsFor(party.Professional) && party is { IsActive: true, IsRequester: false });

    private bool IsParty(ProfessionalId person) =>
        person == Author || person == Expert || Parties.Exists(party => party.Professional == person && party.IsActive);
}
