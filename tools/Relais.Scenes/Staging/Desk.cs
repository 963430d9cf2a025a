using NodaTime;
using Relais.Directory.Contract;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Requests.Closing;
using Relais.Requests.Contract;
using Relais.Requests.Lines;
using Relais.Requests.Routing;
using Relais.Scenes.Cases;
using TeamForm = Relais.Forms.Versions.TeamForm;

namespace Relais.Scenes.Staging;

/// <summary>A line with what its routing decides on, in memory: the same plan as the database will give.</summary>
/// <param name="Line">The line.</param>
/// <param name="Plan">What routing decides on, without anybody's load.</param>
/// <param name="Sectors">The team's sectors.</param>
/// <param name="Cases">What is asked there.</param>
/// <param name="Share">How often, among the lines of the team.</param>
internal sealed record Desk(Line Line, RoutingPlan Plan, StagedSectors Sectors, IReadOnlyList<Case> Cases, double Share)
{
    public OpeningHours Hours { get; } = Line.OpeningHours;

    /// <summary>The version of the form that requesters fill, if any.</summary>
    public FormVersionId? Form { get; init; }
}

/// <summary>Who receives the requests of a sector or behind it, as stored and as routed.</summary>
internal sealed record StagedRecipient(RecipientKind Kind, Guid Target, Recipient Routed)
{
    public static StagedRecipient Rota(Stage stage, StructureId structure, TeamId team, string name, IReadOnlyList<Player> members, LocalDate anchor)
    {
        var rota = new Requests.Lines.Rota
        {
            Id = RotaId.From(stage.IdOf($"rota/{team}/{name}")),
            Team = team,
            Structure = structure,
            Name = name,
            Turn = TurnLength.Week,
            Anchor = anchor,
        };
        rota.Members.AddRange(members.Select((member, rank) => new RotaMember { Rota = rota.Id, Professional = member.Id, Rank = rank }));
        stage.Entities.Add(rota);
        return new(
            RecipientKind.Rota,
            rota.Id.Value,
            new Requests.Routing.Rota(name, [.. members.Select(member => member.Id)], RotaTurn.Weekly, anchor) { Key = rota.Id.Value });
    }

    public static StagedRecipient Practice(Stage stage, StructureId practice, IReadOnlyList<Player> members) =>
        new(
            RecipientKind.Practice,
            practice.Value,
            new Practice(stage.PlaceName(practice), practice, [.. members.Select(member => member.Id)], PracticeNotice.All) { Key = practice.Value });

    /// <summary>The coordination of the team dispatches by hand.</summary>
    public static StagedRecipient Coordination(TeamId team) =>
        new(RecipientKind.Coordination, team.Value, new CoordinatorDispatch("Coordination") { Key = team.Value });

    public static StagedRecipient Expert(Player expert) =>
        new(RecipientKind.Expert, expert.Id.Value, new NamedExpert(expert.Name, expert.Id) { Key = expert.Id.Value });
}

/// <summary>What a line is made of.</summary>
internal sealed record LineSketch(string Key, string Name, string Hours, string Department, int PromiseHours)
{
    public int? UrgentPromiseHours { get; init; }

    public string Guidance { get; init; } = "";

    public required IReadOnlyList<Case> Cases { get; init; }

    public required Func<SectorCard, IReadOnlyList<StagedRecipient>> Recipients { get; init; }

    public IReadOnlyList<StagedRecipient> Fallback { get; init; } = [];

    public IReadOnlyList<Player> Backup { get; init; } = [];

    public IReadOnlyList<Requests.Routing.Absence> Absences { get; init; } = [];

    public double Share { get; init; } = 1;

    /// <summary>The words that make a request be looked at first.</summary>
    public string RedFlags { get; init; } = "";

    /// <summary>What the line asks weeks after an opinion.</summary>
    public AftermathRule Aftermath { get; init; } = new(null, "");

    /// <summary>The speciality that fits best, if one does.</summary>
    public string? Speciality { get; init; }

    /// <summary>Open hours that a usual correspondent has alone, if the line asks one.</summary>
    public int? WidenAfterHours { get; init; }

    /// <summary>Share of its opinions that are read again, in percent.</summary>
    public int ReadingPercent { get; init; }

    /// <summary>The questionnaire of the line, if any.</summary>
    public TeamForm? Form { get; init; }

    /// <summary>Stores the line and its recipients.</summary>
    public Desk Set(Stage stage, StructureId structure, TeamId team, StagedSectors sectors, IReadOnlyList<Player> coordinators)
    {
        var line = LineOf(stage, structure, team);
        foreach (var sector in sectors.Cards)
        {
            Add(RecipientScope.Sector, sector.Id, Recipients(sector));
        }

        Add(RecipientScope.Fallback, null, Fallback);
        Add(RecipientScope.Backup, null, [.. Backup.Select(StagedRecipient.Expert)]);
        stage.Entities.Add(line);
        return new Desk(line, Plan(stage, line, sectors, coordinators), sectors, Cases, Share) { Form = Form?.Published };

        void Add(RecipientScope scope, SectorId? sector, IReadOnlyList<StagedRecipient> recipients) =>
            line.Recipients.AddRange(recipients.Select((recipient, rank) => new LineRecipient
            {
                Id = stage.IdOf($"recipient/{line.Id}/{scope}/{sector}/{recipient.Target}"),
                Line = line.Id,
                Scope = scope,
                Sector = sector,
                Rank = rank,
                Kind = recipient.Kind,
                Target = recipient.Target,
            }));
    }

    private Line LineOf(Stage stage, StructureId structure, TeamId team) => new()
    {
        Id = LineId.From(stage.IdOf($"line/{team}/{Key}")),
        Team = team,
        Structure = structure,
        Name = Name,
        Guidance = Guidance,
        PromiseHours = PromiseHours,
        UrgentPromiseHours = UrgentPromiseHours,
        Hours = Hours,
        Department = Department,
        Form = Form?.Id,
        RedFlags = RedFlags,
        Speciality = Speciality,
        WidenAfterHours = WidenAfterHours,
        AftermathDays = Aftermath.Days,
        AftermathChoices = Aftermath.Text,
        ReadingPercent = ReadingPercent,
    };

    private RoutingPlan Plan(Stage stage, Line line, StagedSectors sectors, IReadOnlyList<Player> coordinators) => new()
    {
        Line = line.Id,
        Zone = line.Zone,
        Sectors = [.. sectors.Cards.Select(sector => new PlanSector(sector.Id, sector.Name, [.. Recipients(sector).Select(recipient => recipient.Routed)]))],
        Fallback = [.. Fallback.Select(recipient => recipient.Routed)],
        Backup = [.. Backup.Select(player => player.Id)],
        Coordinators = [.. coordinators.Select(player => player.Id)],
        Absences = Absences,
        Names = stage.Players.ToDictionary(pair => pair.Key, pair => pair.Value.Name),
    };
}
