using NodaTime;
using Relais.Kernel;
using Relais.Requests.Routing;

namespace Relais.Requests.Lines;

/// <summary>How long a turn lasts.</summary>
internal enum TurnLength
{
    /// <summary>A day, from midnight.</summary>
    Day,

    /// <summary>A week, from the weekday of the anchor.</summary>
    Week,
}

/// <summary>A rota (astreinte): experts who take turns, in their order, from an anchor date.</summary>
internal sealed class Rota
{
    public const int MaxName = 120;

    public RotaId Id { get; init; } = RotaId.New();
    public required TeamId Team { get; init; }
    public required StructureId Structure { get; init; }
    public required string Name { get; set; }
    public required TurnLength Turn { get; set; }
    public required LocalDate Anchor { get; set; }
    public long Version { get; set; }
    public List<RotaMember> Members { get; } = [];
    public List<RotaSwap> Swaps { get; } = [];

    public static Rota Create(TeamId team, StructureId structure, RotaText text)
    {
        var rota = new Rota { Team = team, Structure = structure, Name = "", Turn = text.Turn, Anchor = default };
        rota.Describe(text);
        return rota;
    }

    public void Describe(RotaText text)
    {
        RefusedException.ThrowIf(text.WhyNot());
        (Name, Turn, Anchor) = (text.Name.Trim(), text.Turn, text.Anchor!.Value);
        Version++;
    }

    /// <summary>Gives someone the last place of the turn.</summary>
    public void AddMember(ProfessionalId who)
    {
        RefusedException.ThrowIf(Members.Exists(m => m.Professional == who) ? RotaRefusals.MemberTwice : null);
        Members.Add(new RotaMember { Rota = Id, Professional = who, Rank = Members.Select(m => m.Rank + 1).DefaultIfEmpty().Max() });
        Version++;
    }

    public void MoveMemberUp(ProfessionalId who)
    {
        var moved = MemberOf(who);
        var above = Members.Where(m => m.Rank < moved.Rank).MaxBy(m => m.Rank);
        RefusedException.ThrowIf(above is null ? RotaRefusals.AlreadyFirst : null);
        (moved.Rank, above!.Rank) = (above.Rank, moved.Rank);
        Version++;
    }

    public void RemoveMember(ProfessionalId who)
    {
        Members.Remove(MemberOf(who));
        Version++;
    }

    /// <summary>Somebody who left the team takes no turn from a day on, in their place or in another's.</summary>
    public void Leave(ProfessionalId who, LocalDate today)
    {
        Members.RemoveAll(member => member.Professional == who);
        Swaps.RemoveAll(swap => swap.Professional == who && swap.To >= today);
        Version++;
    }

    public void AddSwap(ProfessionalId who, LocalDate? from, LocalDate? to)
    {
        RefusedException.ThrowIf(from is null || to is null || to < from ? RotaRefusals.SwapDates : null);
        Swaps.Add(new RotaSwap { Rota = Id, Professional = who, From = from!.Value, To = to!.Value });
        Version++;
    }

    public void RemoveSwap(Guid id)
    {
        RefusedException.ThrowIf(Swaps.RemoveAll(s => s.Id == id) == 0 ? RotaRefusals.SwapGone : null);
        Version++;
    }

    /// <summary>The rota as routing and its calendar read it.</summary>
    public Routing.Rota ToTurns() =>
        new(Name, [.. Members.OrderBy(m => m.Rank).Select(m => m.Professional)], Turn is TurnLength.Week ? RotaTurn.Weekly : RotaTurn.Daily, Anchor)
        {
            Key = Id.Value,
            Swaps = [.. Swaps.Select(s => new Swap(s.From, s.To, s.Professional))],
        };

    private RotaMember MemberOf(ProfessionalId who)
    {
        var member = Members.Find(m => m.Professional == who);
        RefusedException.ThrowIf(member is null ? RotaRefusals.MemberGone : null);
        return member!;
    }
}

/// <summary>What a rota is called and how it turns, as typed.</summary>
internal sealed record RotaText(string Name, TurnLength Turn, LocalDate? Anchor)
{
    public Refusal? WhyNot() =>
        string.IsNullOrWhiteSpace(Name) || Name.Trim().Length > Rota.MaxName ? RotaRefusals.NameMissing
        : Anchor is null ? RotaRefusals.AnchorMissing
        : null;
}

/// <summary>An expert's place in a rota.</summary>
internal sealed class RotaMember
{
    public required RotaId Rota
    {
        get;
        init => (field, RotaGroup) = (value, value.Value);
    }

    public required ProfessionalId Professional { get; init; }
    public required int Rank { get; set; }

    /// <summary>The rota's Guid, as requests name their group.</summary>
    public Guid RotaGroup { get; private init; }
}

/// <summary>Somebody else on duty between two dates, the last included.</summary>
internal sealed class RotaSwap
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required RotaId Rota { get; init; }
    public required ProfessionalId Professional { get; init; }
    public required LocalDate From { get; init; }
    public required LocalDate To { get; init; }
}
