using NodaTime;
using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Outbox;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;

namespace Relais.Requests.Concertation;

/// <summary>Tells the people whom a session concerns. No health data: the name of the board, a date, a verb.</summary>
internal sealed class TellBoard(RelaisDb db, INotices notices, IClock clock) : IHandle<BoardProgressed>
{
    public async Task HandleAsync(BoardProgressed told, Guid id, CancellationToken ct)
    {
        var session = await db.BoardSessionOfEventAsync(BoardSessionId.From(told.Session), ct);
        if (Sentence(told.News, session) is not { } sentence)
        {
            return;
        }

        var url = told.News is BoardNews.Uncalled ? "/concertation" : told.Case is { } one ? $"/concertation/dossiers/{one}" : $"/concertation/{session.Id}";
        var subject = told.Case is { } of ? SubjectOf(BoardCaseId.From(of)) : SubjectOf(session.Id);
        foreach (var person in PeopleOf(told, session).Where(person => person.Value != told.By))
        {
            await notices.AddAsync(new Notice(person, $"{id:N}/{told.News}", subject, sentence, url, clock.GetCurrentInstant()), ct);
        }
    }

    internal static string SubjectOf(BoardCaseId one) => "board-case/" + one;

    internal static string SubjectOf(BoardSessionId session) => "board-session/" + session;

    private static IEnumerable<ProfessionalId> PeopleOf(BoardProgressed told, BoardSession session) =>
        told.About is { } one ? [ProfessionalId.From(one)]
        : told.News is BoardNews.Drafted ? new[] { session.Chair }.Where(session.HasOfTeam)
        : session.Attendees.Where(a => told.News is not BoardNews.OpinionAsked || session.IsAsked(a)).Select(a => a.Professional);

    internal static string? Sentence(BoardNews news, BoardSession session) => news switch
    {
        BoardNews.Called => $"Vous êtes convié à une concertation, {session.When()}",
        BoardNews.OpinionAsked => $"Votre avis est attendu dans une concertation, {session.When()}",
        BoardNews.Cancelled => $"La concertation est annulée : {session.When()}",
        BoardNews.Drafted => "Une fiche de concertation attend votre validation",
        BoardNews.Validated => null,
        BoardNews.Uncalled => $"Vous n’êtes plus convié à une concertation, {session.When()}",
        BoardNews.ChairNamed => $"Vous êtes le médecin responsable d’une concertation, {session.When()}",
        _ => throw new ArgumentOutOfRangeException(nameof(news)),
    };
}
