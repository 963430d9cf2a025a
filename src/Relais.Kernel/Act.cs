using NodaTime;

namespace Relais.Kernel;

/// <summary>Who acts, when, from which exercise place and with which rights: what every command and every read takes.</summary>
/// <param name="By">The person who acts, or <see cref="ProfessionalId.Relais"/>.</param>
/// <param name="At">The instant of the act, in whole milliseconds. No rule ever reads the clock.</param>
public sealed record Act(ProfessionalId By, Instant At)
{
    /// <summary>The exercise place chosen after signing in, or null before.</summary>
    public StructureId? Place { get; init; }

    /// <summary>The roles held at this instant, read anew for each HTTP request.</summary>
    public IReadOnlyList<Grant> Grants
    {
        get;
        init
        {
            field = value;
            Replaces = value.Any(grant => grant.Of is not null) ? [.. value.Select(grant => grant.Of).OfType<ProfessionalId>().Distinct()] : [];
        }
    } = [];

    /// <summary>Those whom the person replaces at this instant, and acts in place of; nobody as a rule.</summary>
    public IReadOnlyList<ProfessionalId> Replaces { get; private init; } = [];

    /// <summary>The person, then those whom they replace.</summary>
    public List<ProfessionalId> Standing => [By, .. Replaces];

    /// <summary>The session, for the journal; null for Relais itself.</summary>
    public string? Session { get; init; }

    /// <summary>The network address, for the journal; null for Relais itself.</summary>
    public string? Origin { get; init; }

    /// <summary>An act of Relais itself (sweep, reminder).</summary>
    /// <param name="at">When.</param>
    public static Act OfRelais(Instant at) => new(ProfessionalId.Relais, at);

    /// <summary>Whether the person holds a role in a team.</summary>
    public bool Holds(TeamId team, params ReadOnlySpan<Role> roles)
    {
        foreach (var grant in Grants)
        {
            if (grant.Team == team && roles.Contains(grant.Role))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the person holds a role over a whole structure.</summary>
    public bool Holds(StructureId structure, Role role) => Grants.Any(grant => grant.Structure == structure && grant.Team is null && grant.Role == role);

    /// <summary>Whether the person is somebody, or replaces them at this instant.</summary>
    public bool StandsFor(ProfessionalId? who) => who == By || (who is { } one && Replaces.Contains(one));

    /// <summary>The same act with the roles of a replaced person alone, from where they work.</summary>
    public Act InPlaceOf(ProfessionalId replaced)
    {
        List<Grant> lent = [.. Grants.Where(grant => grant.Of == replaced)];
        var places = lent.OrderByDescending(grant => grant.Role is Role.Requester).Select(grant => (StructureId?)grant.Structure);
        return this with { Grants = lent, Place = places.FirstOrDefault() ?? Place };
    }

    /// <summary>Whether the person holds a role anywhere.</summary>
    public bool HoldsAnywhere(params Role[] roles) => Grants.Any(grant => roles.Contains(grant.Role));

    /// <summary>The teams in which the person holds one of these roles.</summary>
    public List<TeamId> TeamsWith(params Role[] roles) =>
        [.. Grants.Where(grant => grant.Team is not null && roles.Contains(grant.Role)).Select(grant => grant.Team!.Value).Distinct()];

    /// <summary>The structures over the whole of which the person holds one of these roles.</summary>
    public List<StructureId> StructuresWith(params Role[] roles) =>
        [.. Grants.Where(grant => grant.Team is null && roles.Contains(grant.Role)).Select(grant => grant.Structure).Distinct()];
}
