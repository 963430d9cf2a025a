using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Lines;

namespace Relais.Requests.Concertation.Boards;

internal sealed record CreateBoard(TeamId Team, BoardText Text);

internal sealed class CreateBoardHandler(RelaisDb db, IDirectory directory, BoardPeople people)
{
    public async Task<BoardId> HandleAsync(CreateBoard command, Act act, CancellationToken ct)
    {
        var team = act.Plans(command.Team) ? (await directory.TeamsAsync([command.Team], ct)).GetValueOrDefault(command.Team) : null;
        RefusedException.ThrowIf(team is null ? BoardRefusals.NotFound : command.Text.WhyNot());
        RefusedException.ThrowIf(await people.WhyNotLeadAsync(team!.Id, command.Text, ct));
        var board = Board.Create(team.Id, team.Structure, command.Text, act);
        db.Add(board);
        db.Record(act, "board.create", "board/" + board.Id);
        await db.SaveChangesAsync(ct);
        return board.Id;
    }
}

internal sealed record EditBoard(BoardId Id, long Version, BoardText Text);

internal sealed class EditBoardHandler(RelaisDb db, BoardPeople people)
{
    public async Task HandleAsync(EditBoard command, Act act, CancellationToken ct)
    {
        var board = await db.BoardToChangeAsync(command.Id, command.Version, act, ct);
        RefusedException.ThrowIf(command.Text.WhyNot() ?? await people.WhyNotLeadAsync(board.Team, command.Text, ct));
        board.Describe(command.Text, act);
        db.Record(act, "board.edit", "board/" + board.Id);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Adds a member to a board, or takes one away.</summary>
internal sealed record ChangeBoardMember(BoardId Id, long Version, ProfessionalId Who, bool Leaves);

internal sealed class ChangeBoardMemberHandler(RelaisDb db, BoardPeople people)
{
    public async Task HandleAsync(ChangeBoardMember command, Act act, CancellationToken ct)
    {
        var board = await db.BoardToChangeAsync(command.Id, command.Version, act, ct);
        if (command.Leaves)
        {
            board.RemoveMember(command.Who);
            db.Record(act, "board.remove-member", "board/" + board.Id);
        }
        else
        {
            board.AddMember(command.Who, await people.IsOutsideAsync(board.Team, command.Who, ct), act);
            db.Record(act, "board.add-member", "board/" + board.Id);
        }

        await db.SaveChangesAsync(ct);
    }
}

internal static class BoardWork
{
    /// <summary>The board to change, with its members, still as it was read.</summary>
    public static async Task<Board> BoardToChangeAsync(this RelaisDb db, BoardId id, long version, Act act, CancellationToken ct)
    {
        var board = await db.BoardsPlannedBy(act).Include(b => b.Members).SingleOrDefaultAsync(b => b.Id == id, ct);
        RefusedException.ThrowIf(board is null ? BoardRefusals.NotFound : board.Version != version ? BoardRefusals.ChangedMeanwhile : null);
        return board!;
    }
}
