namespace Relais.Tests.Access;

/// <summary>Boards, their sessions and cases: the expert in charge answers for the board, the colleague is called to it.</summary>
internal static partial class AccessTable
{
    private static readonly Who[] CalledToTheBoard = [Who.Expert, Who.Colleague, Who.Coordinator];

    private static Door[] Concertation(AccessScene scene) =>
    [
        Page("/administration/equipes/{Team:guid}/rcp", $"/administration/equipes/{scene.Team.Id}/rcp", SettingUpTheRota),
        Page("/administration/rcp/{Id:guid}", $"/administration/rcp/{scene.Boards.Board}", SettingUpTheRota),
        Page("/concertation", People.SignedIn),
        Page("/concertation/nouvelle", [Who.Expert, Who.Coordinator]),
        Page("/concertation/{Id:guid}", $"/concertation/{scene.Boards.Session}", CalledToTheBoard),
        Page("/concertation/{Id:guid}/participants", $"/concertation/{scene.Boards.Session}/participants", [Who.Expert, Who.Coordinator]),
        Page("/concertation/dossiers/{Id:guid}", $"/concertation/dossiers/{scene.Boards.Case}", CalledToTheBoard),
        Page("/concertation/dossiers/{Id:guid}/modifier", $"/concertation/dossiers/{scene.Boards.Case}/modifier", CalledToTheBoard),
        Page("/concertation/dossiers/{Id:guid}/fiche", $"/concertation/dossiers/{scene.Boards.Case}/fiche", CalledToTheBoard),
    ];
}
