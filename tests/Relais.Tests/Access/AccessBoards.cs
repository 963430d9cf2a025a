using NodaTime;
using Relais.Kernel;
using Relais.Requests.Concertation;
using Relais.Requests.Concertation.Boards;
using Relais.Requests.Concertation.Cases;
using Relais.Requests.Concertation.Sessions;
using Relais.Requests.Contract;
using Relais.Testing;

namespace Relais.Tests.Access;

/// <summary>A board of the team, a session, and on its list the request in charge, with a canary in its sheet.</summary>
internal sealed record AccessBoards(BoardId Board, BoardSessionId Session, BoardCaseId Case)
{
    public static async Task<AccessBoards> GivenAsync(World world, TeamId team, ProfessionalId coordinator, ProfessionalId expert, ProfessionalId colleague, RequestId request)
    {
        var text = new BoardText("RCP mélanome", "", QuorumRule.Usual, expert, null, IsOpen: true);
        var board = await world.UseAsync<CreateBoardHandler, BoardId>(coordinator, (create, act) => create.HandleAsync(new(team, text), act, default));
        await world.UseAsync<ChangeBoardMemberHandler>(coordinator, (change, act) => change.HandleAsync(new(board, 1, colleague, Leaves: false), act, default));
        var session = await world.UseAsync<PlanSessionHandler, BoardSessionId>(
            coordinator, (plan, act) => plan.HandleAsync(new(board, new(SessionMode.Asynchronous, null, act.At + Duration.FromDays(30), "", "")), act, default));
        var one = await world.UseAsync<EnrolCaseHandler, BoardCaseId>(
            expert, (enrol, act) => enrol.HandleAsync(new(request, session, new(Canaries.BoardQuestion, "", "", expert, IsConsented: false)), act, default));
        return new(board, session, one);
    }
}
