using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Outbox;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Contract;

namespace Relais.Requests.Concertation.Sessions;

/// <summary>Calls somebody more to a session, or withdraws an invitation.</summary>
internal sealed record ChangeInvitation(BoardSessionId Id, long Version, ProfessionalId Who, bool Leaves);

internal sealed class ChangeInvitationHandler(RelaisDb db, BoardPeople people, IDirectory directory)
{
    public async Task HandleAsync(ChangeInvitation command, Act act, CancellationToken ct)
    {
        var session = await db.BoardSessionToChangeAsync(command.Id, command.Version, act, ct);
        var cases = db.CasesLeftOn(session.Id);
        if (command.Leaves)
        {
            session.Uninvite(command.Who, await cases.AnyAsync(c => c.Opinions.Any(o => o.Member == command.Who), ct), act);
        }
        else
        {
            var isOutside = await people.IsOutsideAsync(session.Team, command.Who, ct);
            var who = (await directory.PeopleAsync([command.Who], ct))[command.Who];
            session.Invite(who, isOutside, await cases.AnyAsync(c => !c.IsConsented, ct), act);
        }

        db.Record(act, command.Leaves ? "board.uncall" : "board.call", $"board-session/{session.Id}/{command.Who}");
        db.Tell(new BoardProgressed(session.Id.Value, null, command.Leaves ? BoardNews.Uncalled : BoardNews.Called, act.By.Value, command.Who.Value), act.At);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Names who answers for one session; the board keeps its own.</summary>
internal sealed record NameChair(BoardSessionId Id, long Version, ProfessionalId Who);

internal sealed class NameChairHandler(RelaisDb db, BoardPeople people)
{
    public async Task HandleAsync(NameChair command, Act act, CancellationToken ct)
    {
        var session = await db.BoardSessionToChangeAsync(command.Id, command.Version, act, ct);
        var chair = (await people.PhysiciansOfAsync(session.Team, ct)).FirstOrDefault(person => person.Id == command.Who);
        RefusedException.ThrowIf(chair is null ? BoardRefusals.ChairMissing : null);
        session.NameChair(chair!, act);
        db.Record(act, "board.name-chair", $"board-session/{session.Id}/{command.Who}");
        db.Tell(new BoardProgressed(session.Id.Value, null, BoardNews.ChairNamed, act.By.Value, command.Who.Value), act.At);
        await db.SaveChangesAsync(ct);
    }
}
