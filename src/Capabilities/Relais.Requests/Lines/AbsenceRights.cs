using Relais.Kernel;

namespace Relais.Requests.Lines;

/// <summary>Whose absences a person may declare: their own, and those of the experts of the teams they plan.</summary>
internal sealed class AbsenceRights(LineExperts experts)
{
    /// <summary>Null when they may.</summary>
    /// <param name="who">The one who will be away.</param>
    /// <param name="team">The team in whose name, or null for one's own.</param>
    public async Task<Refusal?> WhyNotAsync(ProfessionalId who, TeamId? team, Act act, CancellationToken ct)
    {
        var may = team is { } planned
            ? act.Plans(planned) && await experts.WhyNotExpertAsync(planned, who, ct) is null
            : who == act.By && act.HoldsAnywhere(Role.Expert, Role.Coordinator);
        return may ? null : AbsenceRefusals.NotFound;
    }
}
