using NodaTime;
using Relais.Kernel;

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
    public RotaId Id { get; init; } = RotaId.New();
    public required TeamId Team { get; init; }
    public required StructureId Structure { get; init; }
    public required string Name { get; set; }
    public required TurnLength Turn { get; set; }
    public required LocalDate Anchor { get; set; }
    public long Version { get; set; }
    public List<RotaMember> Members { get; } = [];
    public List<RotaSwap> Swaps { get; } = [];
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

/// <summary>A professional who answers nothing between two dates, the last included.</summary>
internal sealed class Absence
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required ProfessionalId Professional { get; init; }
    public required LocalDate From { get; init; }
    public required LocalDate To { get; init; }
}
