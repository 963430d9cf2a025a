using Relais.Kernel;

namespace Relais.Requests.Life;

/// <summary>What a remplaçant does is done in place of the replaced: the request stays theirs, the step names both.</summary>
internal sealed partial class Request
{
    /// <summary>Who has it in charge once it is claimed: the person, if they are of the team by themselves, else the one whom they replace.</summary>
    private ProfessionalId ClaimantOf(Act act)
    {
        if (act.Replaces.Count == 0 || Group == act.By.Value || act.By == Correspondent || act.Grants.Any(grant => grant.Of is null && grant.Role is Role.Expert && (grant.Team == Team || grant.Structure.Value == Group)))
        {
            return act.By;
        }

        return act.Replaces
            .OrderByDescending(who => Group == who.Value || who == Correspondent)
            .ThenByDescending(who => Notified.Contains(who.Value))
            .ThenByDescending(who => act.Grants.Any(grant => grant.Of == who && grant.Role is Role.Expert && grant.Team == Team))
            .First();
    }

    /// <summary>In whose place somebody acts on it, or null when they act for themselves.</summary>
    public ProfessionalId? ReplacedBy(Act act)
    {
        if (act.Replaces.Count == 0 || act.By == Expert || act.By == Author || Parties.Exists(party => party.Professional == act.By && party.IsActive) || act.Holds(Team, Role.Coordinator))
        {
            return null;
        }

        return act.Replaces.Where(who => who == Expert || who == Author).Select(who => (ProfessionalId?)who).FirstOrDefault()
            ?? Parties.Where(party => act.Replaces.Contains(party.Professional)).Select(party => (ProfessionalId?)party.Professional).FirstOrDefault();
    }
}
