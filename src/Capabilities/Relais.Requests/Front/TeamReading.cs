using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Components;
using Relais.Requests.Expecting;
using Relais.Requests.Lines;

namespace Relais.Requests.Front;

/// <summary>Reads what a team's public page shows.</summary>
internal sealed class TeamReading(RelaisDb db, IDirectory directory, IForms forms, AnswerHistory history)
{
    /// <summary>Below this many opinions nothing is said of delays: too few to tell anything, and to hide anybody.</summary>
    private const int FewestOpinions = 11;

    private static readonly Role[] Answering = [Role.Expert, Role.Coordinator, Role.CareProfessional, Role.MobileTeam];

    public async Task<TeamShown> ReadAsync(TeamCard team, Uri site, Instant now, CancellationToken ct)
    {
        var lines = await db.Lines().AsNoTracking().Where(l => l.Team == team.Id && l.IsOpen).OrderBy(l => l.Name).ToListAsync(ct);
        var shown = new List<LineShown>();
        foreach (var line in lines)
        {
            var asked = line.Form is { } form ? await forms.PublishedAsync(form, ct) : null;
            shown.Add(ShownOf(line, asked, await history.RecentAsync(line, now, ct)));
        }

        var people = await directory.PeopleAsync(await directory.MembersOfTeamAsync(team.Id, Answering, ct), ct);
        return new TeamShown(team, new Uri(site, $"/equipes/{team.Slug}"))
        {
            Commune = team.Commune is { } code ? (await directory.CommunesAsync([code], ct)).GetValueOrDefault(code)?.Name : null,
            Phone = team.Phone is { } phone ? Phones.Shown(phone) : null,
            Lines = shown,
            Trades = TradesOf(people.Values, team.NamesPeople),
            Territory = await directory.TerritoryAsync(team, ct),
        };
    }

    internal static LineShown ShownOf(Line line, PublishedForm? asked, IReadOnlyList<Answered> answered) =>
        new(line.Id, line.Name, line.Guidance, PromiseOf(line), line.OpeningHours.InWords(), line.PromiseHours)
        {
            IsForAll = !line.IsForAccountsOnly,
            Took = answered.Count >= FewestOpinions ? [.. answered.Select(one => one.Took.TotalHours)] : [],
            Observed = answered.Count >= FewestOpinions ? Said(Delays.Of(answered)) : null,
            Asks = asked?.Engine.Form.Sections.Select(section => section.Title).ToList() ?? [],
            Common = asked?.Eligibility?.Rules.Common ?? [],
            Scenarios = asked?.Eligibility?.Rules.Scenarios ?? [],
            NotHere = asked?.Engine.Form.RedFlags.Select(flag => flag.Says).ToList() ?? [],
        };

    internal static IReadOnlyList<TradeShown> TradesOf(IEnumerable<Person> people, bool named) =>
    [
        .. people.GroupBy(person => person.Trade)
            .Select(trade => new TradeShown(trade.Key, trade.Count(), named ? [.. trade.OrderBy(person => Folded.Of(person.LastName), StringComparer.Ordinal).Select(person => person.Name)] : []))
            .OrderByDescending(trade => trade.Count).ThenBy(trade => trade.Trade, StringComparer.Ordinal),
    ];

    private static string Said(Delays delays) => $"La moitié des réponses en {delays.Median}\u00A0h, neuf sur dix en {delays.NineInTen}\u00A0h, nuits et week-ends compris";

    private static string PromiseOf(Line line) =>
        line.UrgentPromiseHours is { } urgent
            ? $"sous {line.PromiseHours}\u00A0h ouvrées, {urgent}\u00A0h si c’est urgent"
            : $"sous {line.PromiseHours}\u00A0h ouvrées";
}
