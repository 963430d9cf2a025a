using NodaTime;
using Relais.Kernel;
using Relais.Platform.SignIn.Demo;
using Relais.Scenes.National;
using Relais.Scenes.Staging;

namespace Relais.Scenes.Teams;

/// <summary>A team that can be staged, and the structure by which one sees that it was.</summary>
internal sealed record TeamScene(SceneName Name, StructureId Structure, Func<Instant, StagedTeam> Stage)
{
    private const int NationalTeamsShown = 4;

    private static readonly IReadOnlyList<TeamScene> Several =
    [
        new(SceneName.Oncobreizh, OncobreizhScene.Structure, OncobreizhScene.Stage),
        new(SceneName.CorsicaDerm, CorsicaDermScene.Structure, CorsicaDermScene.Stage),
        new(SceneName.SosOeil, SosOeilScene.Structure, SosOeilScene.Stage),
        new(SceneName.Cesoa, CesoaScene.Structure, CesoaScene.Stage),
        new(SceneName.Plaietile, PlaietileScene.Structure, PlaietileScene.Stage),
        new(SceneName.Essdv, EssdvScene.Structure, EssdvScene.Stage),
        new(SceneName.Cardio, CardioScene.Structure, CardioScene.Stage),
    ];

    private static readonly IReadOnlyList<TeamScene> Country =
    [
        .. Enumerable.Range(0, NationalScene.Teams)
            .Select(rank => new TeamScene(SceneName.National, NationalScene.StructureOf(rank), now => NationalScene.Stage(rank, now))),
    ];

    /// <summary>Those whose heroes the demonstration door offers.</summary>
    public static IReadOnlyList<TeamScene> Shown { get; } = [.. Several, .. Country.Take(NationalTeamsShown)];

    /// <summary>The people worth being; they are the same whenever the team is staged.</summary>
    public Lazy<IReadOnlyList<DemoPerson>> People { get; } = new(() => PeopleOf(Stage(NodaConstants.UnixEpoch + Duration.FromDays(10_000))));

    /// <summary>The teams of a scene.</summary>
    public static IReadOnlyList<TeamScene> Of(SceneName name) => name switch
    {
        SceneName.All => Several,
        SceneName.National => Country,
        _ => [.. Several.Where(scene => scene.Name == name)],
    };

    private static List<DemoPerson> PeopleOf(StagedTeam team) =>
        [.. team.Heroes.Select(hero => new DemoPerson(hero.Player.Id, hero.Player.Name, hero.What, team.Stage.TeamOf(team.Id).Name, hero.Story))];
}
