using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Answering.Seconds;

/// <summary>Whom one may ask for a second opinion: the experts of the team, and those of any other.</summary>
/// <param name="Person">The expert.</param>
/// <param name="IsOfTeam">Whether the team is theirs: else the patient must know and agree.</param>
internal sealed record Reader(Person Person, bool IsOfTeam);

/// <summary>Finds them.</summary>
internal sealed class SecondReaders(LineExperts experts, IDirectory directory, IGrants grants)
{
    private const int MostFound = 10;

    /// <summary>The experts of the team, then those elsewhere whose names begin so.</summary>
    public async Task<IReadOnlyList<Reader>> OfAsync(Request request, string? typed, Act act, CancellationToken ct)
    {
        var team = (await experts.OfTeamAsync(request.Team, ct)).Select(person => new Reader(person, IsOfTeam: true)).ToList();
        if (!string.IsNullOrWhiteSpace(typed))
        {
            var found = await directory.FindColleaguesAsync(typed, MostFound, act, ct);
            var people = await directory.PeopleAsync([.. found.Select(colleague => colleague.Person.Id).Where(id => !team.Exists(reader => reader.Person.Id == id))], ct);
            foreach (var person in people.Values)
            {
                if (await IsExpertAsync(person.Id, act, ct))
                {
                    team.Insert(0, new Reader(person, IsOfTeam: false));
                }
            }
        }

        return [.. team.Where(reader => reader.Person.Id != request.Author && reader.Person.Id != request.Expert)];
    }

    /// <summary>Whether the person is of the team, or null when they are no expert at all.</summary>
    public async Task<bool?> IsOfTeamAsync(Request request, ProfessionalId person, Act act, CancellationToken ct) =>
        await experts.WhyNotExpertAsync(request.Team, person, ct) is null ? true
        : await IsExpertAsync(person, act, ct) ? false
        : null;

    private async Task<bool> IsExpertAsync(ProfessionalId person, Act act, CancellationToken ct) =>
        (await grants.OfAsync(person, act.At, ct)).Any(grant => grant.Role is Role.Expert && grant.Of is null);
}
