using System.Linq.Expressions;
using NodaTime;
using Relais.Kernel;

namespace Relais.Directory.People;

/// <summary>One role that a person holds in a structure, or in one of its teams, for a time. A person holds several at once.</summary>
/// <remarks>Planned until <see cref="From"/>, then current until <see cref="Until"/> (not included), then ended. Never erased.</remarks>
internal sealed class Membership
{
    private Membership()
    {
    }

    public MembershipId Id { get; private init; } = MembershipId.New();
    public ProfessionalId Professional { get; private init; }
    public StructureId Structure { get; private init; }

    /// <summary>The team, or null for the whole structure.</summary>
    public TeamId? Team { get; private init; }
    public Role Role { get; private init; }
    public Instant From { get; private init; }
    public Instant? Until { get; private set; }

    /// <summary>Whether those who count on the person were told that it ended.</summary>
    public bool IsEndTold { get; private set; }
    public int Version { get; private set; }

    public static Membership Begin(ProfessionalId person, StructureId structure, TeamId? team, Role role, Instant from, Instant? until = null)
    {
        RefusedException.ThrowIf(
            !Enum.IsDefined(role) ? DirectoryRefusals.UnknownCode
            : until <= from ? DirectoryRefusals.EndBeforeStart
            : null);
        return new Membership { Professional = person, Structure = structure, Team = team, Role = role, From = from, Until = until };
    }

    /// <summary>Those that give a role at an instant, as a query.</summary>
    public static Expression<Func<Membership, bool>> HeldAt(Instant at) => m => m.From <= at && (m.Until == null || m.Until > at);

    /// <summary>Those that give a role at an instant or later, as a query.</summary>
    public static Expression<Func<Membership, bool>> NotEndedAt(Instant at) => m => m.Until == null || m.Until > at;

    public bool IsEnded(Instant now) => Until <= now;

    /// <summary>Ends it now; one that had not begun never gives its role.</summary>
    public void End(Act act)
    {
        RefusedException.ThrowIf(IsEnded(act.At) ? DirectoryRefusals.AlreadyEnded : null);
        Until = act.At;
        NoteEndTold();
    }

    public void NoteEndTold()
    {
        IsEndTold = true;
        Version++;
    }
}
