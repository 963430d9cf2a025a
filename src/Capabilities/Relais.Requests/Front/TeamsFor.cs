using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Lines;

namespace Relais.Requests.Front;

/// <summary>A team that can help, with the lines it opens.</summary>
/// <param name="Team">Who.</param>
/// <param name="Lines">What for.</param>
/// <param name="Sector">The sector of the commune asked for, or null.</param>
/// <param name="IsLocal">Whether the commune asked for is in its territory; true when none was.</param>
internal sealed record TeamOffer(TeamCard Team, IReadOnlyList<Line> Lines, string? Sector, bool IsLocal);

/// <summary>Finds the teams that help for a commune and a need.</summary>
internal sealed class TeamsFor(RelaisDb db, IDirectory directory)
{
    /// <summary>Those whose territory holds the commune first, then the others; only those that answer to the need.</summary>
    public async Task<IReadOnlyList<TeamOffer>> FindAsync(CommuneCard? commune, string? need, CancellationToken ct)
    {
        var teams = await directory.OpenTeamsAsync(ct);
        var ids = teams.Select(team => team.Id).ToList();
        var lines = (await db.Lines().AsNoTracking().Where(l => l.IsOpen && ids.Contains(l.Team)).OrderBy(l => l.Name).ToListAsync(ct)).ToLookup(l => l.Team);
        var sectors = commune is null ? null : await directory.SectorsOfCommuneAsync(commune.Code, ct);
        return
        [
            .. teams
                .Select(team => Offer(team, lines[team.Id], commune, sectors))
                .Where(offer => offer.Lines.Count > 0 && Answers(offer, need))
                .OrderByDescending(offer => offer.IsLocal)
                .ThenBy(offer => offer.Team.Name, StringComparer.Ordinal),
        ];
    }

    private static TeamOffer Offer(TeamCard team, IEnumerable<Line> lines, CommuneCard? commune, ILookup<TeamId, SectorCard>? sectors)
    {
        var sector = sectors?[team.Id].FirstOrDefault()?.Name;
        return new TeamOffer(team, [.. lines], sector, commune is null || sector is not null || team.Departments.Contains(commune.Department));
    }

    private static bool Answers(TeamOffer offer, string? need)
    {
        var words = Folded.Of(need).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var text = Folded.Of(string.Join(' ', offer.Lines.Select(line => line.Name).Append(offer.Team.Name).Append(offer.Team.Need).Append(offer.Team.Summary)));
        return words.All(word => text.Contains(word, StringComparison.Ordinal));
    }
}
