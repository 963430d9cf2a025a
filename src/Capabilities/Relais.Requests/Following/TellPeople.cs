using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Visits;

namespace Relais.Requests.Following;

/// <summary>Tells the people whom a step concerns. No health data: a number and a verb.</summary>
internal sealed class TellPeople(RelaisDb db, INotices notices, IDirectory directory) : IHandle<RequestProgressed>
{
    public async Task HandleAsync(RequestProgressed told, Guid id, CancellationToken ct)
    {
        var key = RequestId.From(told.Request);
        var request = await db.Set<Request>().AsNoTracking().Include(r => r.Parties).SingleAsync(r => r.Id == key, ct);
        var step = await db.Set<RequestStep>().AsNoTracking().SingleAsync(s => s.Id == told.Step, ct);
        if (Sentence(told.Kind, request.Number) is not { } sentence)
        {
            return;
        }

        var concerned = Concerned(request, step).Distinct().ToList();
        var replacements = await directory.ReplacementsOfAsync(concerned, step.At, ct);
        foreach (var person in concerned.Concat(replacements.Where(replacement => replacement.Holds(step.At)).Select(replacement => replacement.Substitute)).Distinct().Where(person => person != step.By && person != ProfessionalId.Relais))
        {
            await notices.AddAsync(
                new Notice(person, $"{id:N}/{told.Kind}", SubjectOf(request.Id, step.IsPrivate), sentence, $"/demandes/{request.Id}", step.At) { Urgent = request.IsUrgent }, ct);
        }
    }

    /// <summary>What notices are about: those of the team's own steps are not in the list that the sender reads.</summary>
    internal static string SubjectOf(RequestId request, bool isPrivate) => (isPrivate ? "request-team/" : "request/") + request;

    internal static string? Sentence(StepKind kind, string number) => kind switch
    {
        StepKind.Sent or StepKind.Redirected or StepKind.Prioritised or StepKind.Merged or StepKind.Unmerged => null,
        StepKind.Routed => $"Une demande d’avis vous attend : {number}",
        StepKind.Claimed => $"Un expert a pris en charge votre demande {number}",
        StepKind.Released => $"La demande {number} est de nouveau à prendre en charge",
        StepKind.Reassigned => $"La demande {number} vous est confiée",
        StepKind.ComplementAsked => $"Un complément vous est demandé pour la demande {number}",
        StepKind.ComplementGiven => $"Le complément de la demande {number} est arrivé",
        StepKind.ColleagueAdded => $"Un confrère vous associe à la demande {number}",
        StepKind.Reminded => $"Relance : la demande {number} attend une réponse",
        StepKind.Declined => $"Réponse à votre demande {number} : une autre orientation vous est proposée",
        StepKind.Withdrawn => $"La demande {number} a été retirée par son auteur",
        StepKind.Answered => $"L’avis demandé est rendu : {number}",
        StepKind.Closed => $"La demande {number} est close",
        StepKind.Message => $"Un message vous attend dans la demande {number}",
        StepKind.SecondAsked => $"Un confrère demande votre avis sur la demande {number}",
        StepKind.SecondReminded => $"Relance : un confrère attend votre avis sur la demande {number}",
        StepKind.SecondWithdrawn => $"Votre avis n’est plus attendu pour la demande {number}",
        StepKind.SecondDeclined => $"Un confrère ne peut pas donner son avis sur la demande {number}",
        StepKind.SecondGiven => $"Un second avis est rendu pour la demande {number}",
        StepKind.SecondShared => $"Un second avis peut être lu dans votre demande {number}",
        StepKind.Widened => $"Une demande d’avis vous attend : {number}",
        StepKind.Oriented => $"Une orientation est proposée pour votre demande {number}",
        StepKind.BoardEnrolled => $"La demande {number} est inscrite à une réunion de concertation",
        StepKind.BoardWithdrawn => $"La demande {number} est retirée d’une réunion de concertation",
        StepKind.BoardConcluded => $"L’avis de la concertation est rendu : {number}",
        _ when VisitWords.Sentence(kind, number) is { } sentence => sentence,
        _ => throw new ArgumentOutOfRangeException(nameof(kind)),
    };

    internal static IEnumerable<ProfessionalId> Concerned(Request request, RequestStep step)
    {
        var experts = request.Expert is { } expert ? [expert] : request.Notified.Select(ProfessionalId.From);
        var colleagues = request.Parties.Where(party => party.IsActive && !party.IsRequester).Select(party => party.Professional);
        var askers = request.Askers;
        return step.Kind switch
        {
            StepKind.Claimed or StepKind.ComplementAsked or StepKind.Declined or StepKind.Oriented => askers,
            StepKind.Answered => [.. askers, .. colleagues],
            StepKind.Reassigned when step.About is { } about => [about],
            StepKind.ColleagueAdded or StepKind.SecondAsked or StepKind.SecondReminded or StepKind.SecondWithdrawn when step.About is { } about => [about],
            StepKind.SecondShared => askers,
            StepKind.BoardEnrolled or StepKind.BoardWithdrawn => [.. askers, .. experts, .. colleagues],
            StepKind.BoardConcluded => [.. step.IsPrivate ? [] : askers, .. experts, .. colleagues],
            StepKind.SecondGiven or StepKind.SecondDeclined when step.About is { } about =>
                [.. step is { Kind: StepKind.SecondGiven, IsPrivate: false } ? askers : [], .. experts, .. colleagues, about],
            StepKind.Message when step.IsPrivate => [.. experts, .. colleagues],
            StepKind.Message => [.. askers, .. experts, .. colleagues],
            StepKind.Released => request.Notified.Select(ProfessionalId.From),
            _ when VisitWords.Sentence(step.Kind, "") is not null => VisitPeople.Concerned(request, step, [.. experts, .. colleagues]),
            _ => [.. experts, .. colleagues],
        };
    }
}
