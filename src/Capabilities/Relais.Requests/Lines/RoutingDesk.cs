using NodaTime;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Routing;

namespace Relais.Requests.Lines;

/// <summary>Puts the routing decision on a request: reads the plan, decides, entrusts.</summary>
internal sealed class RoutingDesk(RoutingPlans plans, IDirectory directory, Correspondents correspondents)
{
    /// <summary>The commune of an INSEE code.</summary>
    /// <exception cref="RefusedException">No commune has that code any more.</exception>
    public async Task<CommuneCard> CommuneOfCodeAsync(string? code, CancellationToken ct)
    {
        RefusedException.ThrowIf(RequestRefusals.IfBlank(code, RequestRefusals.CommuneMissing));
        var commune = (await directory.CommunesAsync([code!], ct)).Values.FirstOrDefault();
        RefusedException.ThrowIf(commune is null ? RequestRefusals.CommuneUnknown : null);
        return commune!;
    }

    /// <summary>The commune that people mean by «29270», «Carhaix-Plouguer» or «Carhaix-Plouguer (29270)»: digits are a post code.</summary>
    /// <param name="typed">As typed.</param>
    /// <param name="orLargest">Whether the most populated is taken when several answer to it; otherwise that is refused.</param>
    /// <param name="ct">Cancelled when the reader goes away.</param>
    /// <exception cref="RefusedException">Nothing typed, or no commune, or several, answer to it.</exception>
    public async Task<CommuneCard> CommuneTypedAsync(string? typed, bool orLargest, CancellationToken ct)
    {
        RefusedException.ThrowIf(RequestRefusals.IfBlank(typed, RequestRefusals.CommuneMissing));
        var (name, post) = Split(typed!.Trim());
        var found = (await directory.FindCommunesAsync(name.Length > 0 ? name : post, 50, ct)).Where(c => post.Length == 0 || c.PostCodes.Contains(post)).ToList();
        var named = found.Where(c => name.Length == 0 || Folded.Of(c.Name) == Folded.Of(name)).ToList();
        var matching = named.Count > 0 ? named : found;
        RefusedException.ThrowIf(matching.Count == 0 ? RequestRefusals.CommuneUnknown : matching.Count > 1 && !orLargest ? RequestRefusals.CommuneAmbiguous : null);
        return matching.MaxBy(c => c.Population)!;
    }

    /// <summary>Who is asked before the sector, by choice or by habit, or null.</summary>
    public Task<ProfessionalId?> FirstChosenAsync(Line line, FirstChoice choice, ProfessionalId author, Instant at, CancellationToken ct) =>
        correspondents.ChosenAsync(line, choice, author, at, ct);

    /// <summary>Who would receive a request now: what the form shows before it is sent.</summary>
    public async Task<Assignment> PreviewAsync(Line line, CommuneCard commune, bool isUrgent, ProfessionalId? first, Act act, CancellationToken ct)
    {
        var asked = await correspondents.FirstAsync(line, first, act.By, line.PromiseFor(isUrgent), act.At, ct);
        var (plan, question) = await AskAsync(line, commune, isUrgent, [new Exclusion(act.By, ExclusionCause.Requester)], asked, act.At, ct);
        return Route.Decide(plan, question);
    }

    /// <summary>Who would receive a request of somebody else at another instant: what the line's page tries.</summary>
    public async Task<Assignment> TryAsync(Line line, CommuneCard commune, bool isUrgent, Instant at, CancellationToken ct)
    {
        var (plan, question) = await AskAsync(line, commune, isUrgent, [], null, at, ct);
        return Route.Decide(plan, question);
    }

    /// <summary>Entrusts a new or redirected request to the group that answers for its commune.</summary>
    public async Task<RequestStep> RouteAsync(Request request, Line line, CommuneCard commune, Act act, CancellationToken ct)
    {
        var (plan, question) = await AskAsync(line, commune, request.IsUrgent, ExclusionsOf(request), await FirstOfAsync(request, line, act.At, ct), act.At, ct);
        return Entrust(request, line, Route.Decide(plan, question), StepKind.Routed, act);
    }

    /// <summary>Widens a request that waits for one expert alone, if their time is over or they are not there any more; null while they have it.</summary>
    public async Task<RequestStep?> WidenAsync(Request request, Line line, CommuneCard commune, Act act, CancellationToken ct)
    {
        var isOver = Patience.Of(request, line).ReassignAt <= act.At;
        var first = await FirstOfAsync(request, line, request.AssignedAt, ct);
        var (plan, question) = await AskAsync(line, commune, request.IsUrgent, ExclusionsOf(request), first! with { IsOver = isOver }, act.At, ct);
        var next = Route.Decide(plan, question);
        return next.Level is AssignmentLevel.Correspondent or AssignmentLevel.Unattended ? null : Entrust(request, line, next, StepKind.Widened, act);
    }

    /// <summary>Entrusts a request anew: the expert for whom it waited is named by its line no more.</summary>
    public async Task<RequestStep> RerouteAsync(Request request, Line line, CommuneCard commune, Act act, CancellationToken ct)
    {
        var (plan, question) = await AskAsync(line, commune, request.IsUrgent, ExclusionsOf(request), null, act.At, ct);
        return Entrust(request, line, Route.Decide(plan, question), StepKind.Reassigned, act);
    }

    /// <summary>Entrusts a request whose group stayed silent to the next one, or leaves it where it is when there is nobody better.</summary>
    public async Task<RequestStep?> PassOnAsync(Request request, Line line, CommuneCard commune, Act act, CancellationToken ct)
    {
        request.NoteSilence();
        var (plan, question) = await AskAsync(line, commune, request.IsUrgent, ExclusionsOf(request), null, act.At, ct);
        var times = Patience.Of(request, line);
        var next = Route.Decide(plan, question with { StraightToCoordination = times.ToCoordination });
        return next.Level is AssignmentLevel.Unattended ? null : Entrust(request, line, next, StepKind.Reassigned, act);
    }

    /// <summary>Writes a decision on a request.</summary>
    public static RequestStep Entrust(Request request, Line line, Assignment assignment, StepKind kind, Act act)
    {
        var group = assignment.Group;
        var responsible = new Responsible(KeyOf(group, line), group.Label, (int)assignment.Level, assignment.Lead, assignment.Notified);
        var step = request.AssignTo(responsible, group.Sector, string.Join('\n', assignment.Reasons.Select(reason => reason.Sentence)), kind, Act.OfRelais(act.At));
        request.CheckAt(Patience.NextCheck(request, line, act.At));
        return step;
    }

    // Backup experts share the line's identity, coordinators (or nobody) the team's.
    internal static Guid KeyOf(ResponsibleGroup group, Line line) => group.Key ?? (group.Kind is GroupKind.Backup ? line.Id.Value : line.Team.Value);

    private static List<Exclusion> ExclusionsOf(Request request) =>
    [
        new(request.Author, ExclusionCause.Requester),
        .. request.Released.Select(who => new Exclusion(ProfessionalId.From(who), ExclusionCause.Released)),
        .. request.Silent.Select(who => new Exclusion(ProfessionalId.From(who), ExclusionCause.Silent)),
    ];

    private Task<FirstAsked?> FirstOfAsync(Request request, Line line, Instant at, CancellationToken ct) =>
        correspondents.FirstAsync(line, request.Correspondent, request.Author, Patience.LeftAt(request, line, at), at, ct);

    private static (string Name, string Post) Split(string typed)
    {
        var digits = string.Concat(typed.Where(char.IsAsciiDigit));
        var post = digits.Length == 5 ? digits : "";
        return (typed.Replace(post.Length > 0 ? post : "\0", "", StringComparison.Ordinal).Trim(' ', '(', ')', ',', '-'), post);
    }

    private async Task<(RoutingPlan Plan, RoutingQuestion Question)> AskAsync(
        Line line, CommuneCard commune, bool isUrgent, List<Exclusion> excluded, FirstAsked? first, Instant at, CancellationToken ct)
    {
        var sectors = (await directory.SectorsOfCommuneAsync(commune.Code, ct))[line.Team].ToList();
        var plan = await plans.OfAsync(line, sectors, at, ct, first?.Who);
        return (plan, new RoutingQuestion(at, commune.Name, [.. sectors.Select(sector => sector.Id)]) { Excluded = excluded, First = first, Urgent = isUrgent });
    }
}
