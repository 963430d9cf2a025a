using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Requests.Lines;
using Relais.Ui.Components;

namespace Relais.Requests.Concertation.Boards;

/// <summary>Who may belong to a board: people of the team, and any professional found by name, who is then from outside.</summary>
internal sealed class BoardPeople(LineExperts experts, IDirectory directory)
{
    private const int MostFound = 10;

    /// <summary>The roles of those who may sit on a board of their team.</summary>
    public static readonly Role[] Caring = [Role.Expert, Role.Coordinator, Role.CareProfessional, Role.MobileTeam];

    /// <summary>Those of the team, by name.</summary>
    public async Task<IReadOnlyList<Person>> OfTeamAsync(TeamId team, CancellationToken ct)
    {
        var ids = new HashSet<ProfessionalId>(await directory.MembersOfTeamAsync(team, Caring, ct));
        ids.UnionWith((await experts.OfTeamAsync(team, ct)).Select(person => person.Id));
        var people = await directory.PeopleAsync(ids, ct);
        return [.. people.Values.OrderBy(person => Folded.Of(person.LastName), StringComparer.Ordinal)];
    }

    /// <summary>The physicians of the team: one of them answers for a board.</summary>
    public async Task<IReadOnlyList<Person>> PhysiciansOfAsync(TeamId team, CancellationToken ct) => [.. (await OfTeamAsync(team, ct)).Where(IsPhysician)];

    /// <summary>Whom to add to some people: those found by name, whatever their team, then those of the team.</summary>
    public async Task<PeopleToAdd> ToAddAsync(IReadOnlyList<Person> members, IReadOnlyCollection<ProfessionalId> already, string? typed, Act act, CancellationToken ct)
    {
        var found = string.IsNullOrWhiteSpace(typed) ? [] : (await directory.FindColleaguesAsync(typed, MostFound, act, ct)).Select(colleague => colleague.Person);
        var outside = found.Where(person => !members.Any(known => known.Id == person.Id) && !already.Contains(person.Id)).ToList();
        return new(
            typed,
            [.. outside.Select(person => ChoiceOf(person, ", hors de l’équipe")), .. members.Where(person => !already.Contains(person.Id)).Select(person => ChoiceOf(person, ""))],
            outside.Select(person => person.Id.ToString()).FirstOrDefault());
    }

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
        return !people.Any(person => person.Id == text.Chair && IsPhysician(person)) ? BoardRefusals.ChairMissing
            : text.Secretary is { } secretary && !people.Any(person => person.Id == secretary) ? BoardRefusals.SecretaryUnknown
            : null;
    }

    internal static bool IsPhysician(Person person) => person.Profession == Professions.Doctor;

    private static Choice ChoiceOf(Person person, string more) => new(person.Id.ToString(), $"{person.Name}, {person.Trade}{more}");
}

/// <summary>Whom to add to a board or to a session, as its fields show it.</summary>
/// <param name="Name">What was looked for outside the team, or null.</param>
/// <param name="Choices">Who may be added.</param>
/// <param name="Found">The first found outside the team, or null.</param>
public sealed record PeopleToAdd(string? Name, IReadOnlyList<Choice> Choices, string? Found);
