using NodaTime;
using Relais.Kernel;

namespace Relais.Requests.Routing;

/// <summary>Who may be given the requests of a sector.</summary>
/// <param name="Name">How people call it: «Garde de Brest», «Cabinet du Port», «Dr Le Goff».</param>
internal abstract record Recipient(string Name)
{
    /// <summary>The group's own identity, by which requests name it; null when the group has none of its own.</summary>
    public Guid? Key { get; init; }
}

/// <summary>One named expert.</summary>
internal sealed record NamedExpert(string Name, ProfessionalId Expert) : Recipient(Name);

/// <summary>The team's coordinators read the request and pass it on by hand.</summary>
internal sealed record CoordinatorDispatch(string Name) : Recipient(Name);

/// <summary>A practice whose members may all claim the request.</summary>
/// <param name="Name">The structure's name.</param>
/// <param name="Structure">The structure.</param>
/// <param name="Members">Its members, in no order.</param>
/// <param name="Notice">Whom to tell first.</param>
internal sealed record Practice(string Name, StructureId Structure, IReadOnlyCollection<ProfessionalId> Members, PracticeNotice Notice)
    : Recipient(Name)
{
    /// <summary>When nobody of the practice answers.</summary>
    public IReadOnlyCollection<Closure> Closures { get; init; } = [];

    /// <summary>The closure that covers an instant and lasts longest, or null.</summary>
    public Closure? ClosureAt(Instant at) =>
        Closures.Where(closure => closure.From <= at && (closure.To is null || at < closure.To)).MaxBy(closure => closure.To ?? Instant.MaxValue);
}

/// <summary>Whom a practice tells of a new request.</summary>
internal enum PracticeNotice
{
    /// <summary>Every member present.</summary>
    All,

    /// <summary>The member present who has the fewest requests in hand.</summary>
    LeastLoaded,
}

/// <summary>A time during which a practice is closed.</summary>
/// <param name="From">The first instant closed.</param>
/// <param name="To">The first instant open again, or null when not known.</param>
internal sealed record Closure(Instant From, Instant? To);
