using NodaTime;
using Relais.Directory.People;
using Relais.Directory.Sectors;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Requests.Lines;
using Relais.Testing;
using static Relais.Tests.Directory.DirectoryGiven;

namespace Relais.Tests.Requests.Lines;

/// <summary>A team of its own: an administrator, a coordinator, two experts, and a sector that holds Brest.</summary>
internal sealed class TeamScene
{
    public static readonly LocalDate Today = new(2026, 3, 2);

    private TeamScene()
    {
        Structure = Ess();
        Team = TeamOf(Structure, "equipe-" + Guid.CreateVersion7().ToString("N"));
        Brest = SectorOf(Team, "Brest");
    }

    public Structure Structure { get; }
    public Team Team { get; }
    public Sector Brest { get; }
    public Professional Admin { get; } = Someone("Admin");
    public Professional Coordinator { get; } = Someone("Coordo");
    public Professional Anne { get; } = Someone("Anne");
    public Professional Bruno { get; } = Someone("Bruno");

    public string Url => $"/administration/equipes/{Team.Id}";

    public static LineText Text => new("Lésion cutanée suspecte", 48, "lun-ven 08:00-19:00", "29");

    public static async Task<TeamScene> GivenAsync(RelaisApp app, bool isCoordinated = true)
    {
        var scene = new TeamScene();
        await app.GivenAsync(
            scene.Structure, scene.Team, scene.Brest, In(scene.Brest, "29019"), scene.Admin, scene.Coordinator, scene.Anne, scene.Bruno,
            Holds(scene.Admin, scene.Structure, Role.Administrator),
            Holds(scene.Coordinator, scene.Structure, isCoordinated ? Role.Coordinator : Role.Manager, scene.Team),
            Holds(scene.Anne, scene.Structure, Role.Expert),
            Holds(scene.Bruno, scene.Structure, Role.Expert));
        return scene;
    }

    /// <summary>A line whose sector is answered by one recipient, or by nobody.</summary>
    public Line LineTo(RecipientKind? kind = null, Guid target = default)
    {
        var line = Line.Create(Team.Id, Structure.Id, Text);
        if (kind is { } one)
        {
            line.AddRecipient(RecipientScope.Sector, Brest.Id, one, target);
        }

        return line;
    }

    /// <summary>A weekly rota whose first turn begins today.</summary>
    public Rota RotaOf(params Professional[] members)
    {
        var rota = Rota.Create(Team.Id, Structure.Id, new RotaText("Astreinte Brest", TurnLength.Week, Today));
        foreach (var member in members)
        {
            rota.AddMember(member.Id);
        }

        return rota;
    }

    public Act ActOf(Professional person, Role role) =>
        new(person.Id, Monday) { Grants = [new Grant(Structure.Id, Team.Id, role)] };
}
