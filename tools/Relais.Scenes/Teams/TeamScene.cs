using NodaTime;
using Relais.Kernel;
using Relais.Platform.SignIn.Demo;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Teams;

/// <summary>A team that can be staged, and the structure by which one sees that it was.</summary>
internal sealed record TeamScene(SceneName Name, StructureId Structure, Func<Instant, StagedTeam> Stage)
{
    public static IReadOnlyList<TeamScene> All { get; } =
    [
        new(SceneName.Oncobreizh, OncobreizhScene.Structure, OncobreizhScene.Stage),
        new(SceneName.CorsicaDerm, CorsicaDermScene.Structure, CorsicaDermScene.Stage),
        new(SceneName.SosOeil, SosOeilScene.Structure, SosOeilScene.Stage),
    ];

    /// <summary>The people worth being; they are the same whenever the team is staged.</summary>
    public Lazy<IReadOnlyList<DemoPerson>> People { get; } = new(() => PeopleOf(Stage(NodaConstants.UnixEpoch)));

    public static IEnumerable<TeamScene> Of(SceneName name) => All.Where(scene => scene.Name == name || name is SceneName.All);

    private static List<DemoPerson> PeopleOf(StagedTeam team) =>
        [.. team.Heroes.Select(hero => new DemoPerson(hero.Player.Id, hero.Player.Name, hero.What, team.Stage.TeamOf(team.Id).Name, hero.Story))];
}
