using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Requests.Lines;

namespace Relais.Requests.Concertation.Boards;

/// <summary>Who may belong to a board: people of the team, and any professional found by name, who is then from outside.</summary>
internal sealed class BoardPeople(LineExperts experts, IDirectory directory)
{
    private const int MostFound = 10;
    private static readonly Role[] Caring = [Role.Expert, Role.Coordinator, Role.CareProfessional, Role.MobileTeam];

    /// <summary>Those of the team, by name.</summary>
    public async Task<IReadOnlyList<Person>> OfTeamAsync(TeamId team, CancellationToken ct)
    {
        var ids = new HashSet<ProfessionalId>(await directory.MembersOfTeamAsync(team, Caring, ct));
        ids.UnionWith((await experts.OfTeamAsync(team, ct)).Select(person => person.Id));
        var people = await directory.PeopleAsync(ids, ct);
        return [.. people.Values.OrderBy(person => Folded.Of(person.LastName), StringComparer.Ordinal)];
    }

    /// <summary>Those found by name, whatever their team.</summary>
    public async Task<IReadOnlyList<Colleague>> FindAsync(string? typed, Act act, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(typed) ? [] : await directory.FindColleaguesAsync(typed, MostFound, act, ct);

    /// <summary>Whether somebody is from outside the team; refused when nobody is known by that id.</summary>
    public async Task<bool> IsOutsideAsync(TeamId team, ProfessionalId who, CancellationToken ct)
    {
        RefusedException.ThrowIf((await directory.PeopleAsync([who], ct)).ContainsKey(who) ? null : BoardRefusals.MemberUnknown);
        return !(await OfTeamAsync(team, ct)).Any(person => person.Id == who);
    }

    /// <summary>Why the people who lead a board cannot, or null: a physician of the team answers for it, somebody of the team writes.</summary>
    public async Task<Refusal?> WhyNotLeadAsync(TeamId team, BoardText text, CancellationToken ct)
    {
        var people = await OfTeamAsync(team, ct);
        return !people.Any(person => person.Id == text.Chair && person.Profession == Professions.Doctor) ? BoardRefusals.ChairMissing
            : text.Secretary is { } secretary && !people.Any(person => person.Id == secretary) ? BoardRefusals.SecretaryUnknown
            : null;
    }
}
