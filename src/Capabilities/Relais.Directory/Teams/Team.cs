using Relais.Kernel;

namespace Relais.Directory.Teams;

/// <summary>People of one structure who answer together, with their public page and their territory.</summary>
internal sealed class Team
{
    public const int MaxName = 120;
    public const int MaxSlug = 60;
    public const int MaxNeed = 120;
    public const int MaxSummary = 400;
    public const int MaxPresentation = 8000;
    public const int MaxLines = 2000;
    public const int MaxHours = 300;
    public const int MaxDepartments = 20;

    private Team()
    {
    }

    public TeamId Id { get; private init; } = TeamId.New();
    public StructureId Structure { get; private init; }
    public string Name { get; private set; } = "";
    public string Slug { get; private set; } = "";
    public string Need { get; private set; } = "";
    public string Summary { get; private set; } = "";
    public string Presentation { get; private set; } = "";

    /// <summary>How a request goes from question to answer: Markdown.</summary>
    public string HowItWorks { get; private set; } = "";

    /// <summary>What the team holds to, one a line.</summary>
    public string Values { get; private set; } = "";

    /// <summary>What the team promises, one a line.</summary>
    public string Commitments { get; private set; } = "";
    public string? Phone { get; private set; }
    public string? Email { get; private set; }

    /// <summary>When the phone is answered, in words.</summary>
    public string Hours { get; private set; } = "";

    /// <summary>Whether the public page names the people.</summary>
    public bool NamesPeople { get; private set; } = true;
    public string Zone { get; private set; } = "";

    /// <summary>INSEE codes of its departments, separated by a space, in order.</summary>
    public string Territory { get; private set; } = "";

    /// <summary>Whether anyone may find it and read its page.</summary>
    public bool Public { get; private set; }
    public int Version { get; private set; }

    public IReadOnlyList<string> Departments => Territory.Split(' ', StringSplitOptions.RemoveEmptyEntries);

    public static Team Create(StructureId structure, TeamText text, TeamId? id = null, TeamPageText? page = null)
    {
        var team = new Team { Id = id ?? TeamId.New(), Structure = structure };
        team.Describe(text);
        team.Write(page ?? new TeamPageText());
        return team;
    }

    public void Describe(TeamText text)
    {
        RefusedException.ThrowIf(text.WhyNot());
        Name = text.Name.Trim();
        Slug = text.Slug.Trim();
        Need = text.Need.Trim();
        Summary = text.Summary.Trim();
        Zone = text.Zone;
        Territory = string.Join(' ', text.Departments.Distinct().Order(StringComparer.Ordinal));
        Public = text.Public;
        Version++;
    }

    /// <summary>What the team says of itself on its page.</summary>
    public void Write(TeamPageText text)
    {
        RefusedException.ThrowIf(text.WhyNot());
        Presentation = Clean(text.Presentation);
        HowItWorks = Clean(text.HowItWorks);
        Values = Clean(text.Values);
        Commitments = Clean(text.Commitments);
        Phone = Typed.Phone(text.Phone);
        Email = Typed.Email(text.Email);
        Hours = text.Hours.Trim();
        NamesPeople = text.NamesPeople;
        Version++;
    }

    private static string Clean(string text) => text.ReplaceLineEndings("\n").Trim();
}
