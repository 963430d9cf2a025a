using System.Globalization;
using NodaTime;
using Relais.Directory.Communes;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Structures;
using Relais.Directory.Teams;
using Relais.Kernel;
using Relais.Requests.Intake;
using Relais.Scenes.Teams;
using Relais.Scenes.Words;

namespace Relais.Scenes.Staging;

/// <summary>Where a team's scene is set up: places, people and their roles, all named so that their identifiers stay the same.</summary>
/// <param name="name">The scene's name, from which everything is drawn.</param>
/// <param name="numbers">Where its professionals' invented numbers begin.</param>
/// <param name="since">When everybody began to work there.</param>
internal sealed class Stage(string name, int numbers, Instant since)
{
    private readonly Dictionary<StructureId, Structure> _structures = [];
    private readonly Dictionary<TeamId, Team> _teams = [];

    public string Name => name;

    public Dice Dice { get; } = new(name);

    public CommunesOfFrance France { get; } = CommunesOfFrance.Current;

    /// <summary>Everything to store.</summary>
    public List<object> Entities { get; } = [];

    public Dictionary<ProfessionalId, Player> Players { get; } = [];

    public Guid IdOf(string key, int rank = 0) => SceneIds.Of($"{name}/{key}", rank);

    public CommuneCard Commune(string code) => France.Of(code) ?? throw new ArgumentException($"No commune {code}.", nameof(code));

    public StructureId Place(string key, StructureKind kind, string called, string commune)
    {
        var id = StructureId.From(IdOf("place/" + key));
        var text = new StructureText(kind, called, commune, Commune(commune))
        {
            Phone = Phone(),
            Email = $"contact@{Domain(called)}",
            Finess = kind is StructureKind.Practice ? null : InventedNumbers.Finess(numbers + _structures.Count),
        };
        Entities.Add(_structures[id] = Structure.Create(text, id));
        return id;
    }

    public TeamId Team(string key, StructureId structure, TeamText text, TeamPageText page)
    {
        var id = TeamId.From(IdOf("team/" + key));
        Entities.Add(_teams[id] = Directory.Teams.Team.Create(structure, text, id, page.Spaced()));
        return id;
    }

    public Player Person(string key, string title, string firstName, string lastName, string profession, string? speciality, StructureId place)
    {
        var id = ProfessionalId.From(IdOf("person/" + key));
        var text = new PersonText(title, firstName, lastName, profession)
        {
            Speciality = speciality,
            Rpps = profession.Length > 0 ? InventedNumbers.Rpps(numbers + Players.Count) : null,
            Email = $"{FirstNames.AsAddress(firstName, lastName)}.{Players.Count.ToString(CultureInfo.InvariantCulture)}@{name}.example",
            Phone = Phone(),
        };
        Entities.Add(Professional.Create(text, id));
        var full = $"{title} {firstName} {lastName}";
        return Players[id] = new Player(id, full, place, Commune(_structures[place].Commune!));
    }

    /// <summary>A requester without an account.</summary>
    public Player Outsider(string key, Channel channel, ContactText text, string commune)
    {
        var id = ProfessionalId.From(IdOf("contact/" + key));
        Entities.Add(Contact.Of(text with { Commune = Commune(commune).Name }, channel, holder: null, new Act(id, since), id));
        return new Player(id, $"{text.FirstName} {text.LastName}", default, Commune(commune)) { IsOutsider = true };
    }

    public void Give(Player person, Role role, StructureId structure, TeamId? team = null)
    {
        Entities.Add(Membership.Begin(person.Id, structure, team, role, since));
        person.Grants.Add(new Grant(structure, team, role));
        if (team is null)
        {
            person.Grants.AddRange(_teams.Values.Where(t => t.Structure == structure).Select(t => new Grant(structure, t.Id, role)));
        }
    }

    public Team TeamOf(TeamId id) => _teams[id];

    public string PlaceName(StructureId id) => _structures[id].Name;

    private string Phone() => InventedNumbers.Phone(Dice.Below(10_000));

    private static string Domain(string called) => string.Concat(Folded.Of(called).Where(char.IsAsciiLetterOrDigit).Take(30)) + ".example";
}
