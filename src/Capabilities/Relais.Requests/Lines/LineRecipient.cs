using Relais.Kernel;
using Relais.Requests.Contract;

namespace Relais.Requests.Lines;

/// <summary>What a recipient is for its line.</summary>
internal enum RecipientScope
{
    /// <summary>Answers for one sector.</summary>
    Sector,

    /// <summary>Answers when the sector cannot.</summary>
    Fallback,

    /// <summary>Out-of-area experts who help when the fallback cannot either.</summary>
    Backup,
}

/// <summary>How a recipient receives.</summary>
internal enum RecipientKind
{
    /// <summary>A rota: the expert on duty is told first.</summary>
    Rota,

    /// <summary>A practice: any of its experts claims.</summary>
    Practice,

    /// <summary>One named expert.</summary>
    Expert,

    /// <summary>The team's coordination dispatches by hand.</summary>
    Coordination,
}

/// <summary>Who receives the requests of a line, for a sector or behind it.</summary>
internal sealed class LineRecipient
{
    public Guid Id { get; init; } = Guid.CreateVersion7();
    public required LineId Line
    {
        get;
        init => (field, LineGroup) = (value, value.Value);
    }

    public required RecipientScope Scope { get; init; }

    /// <summary>The line's Guid, as requests name the group of its backup experts.</summary>
    public Guid LineGroup { get; private init; }

    /// <summary>The sector, for that scope alone.</summary>
    public SectorId? Sector { get; init; }
    public required int Rank { get; set; }
    public required RecipientKind Kind { get; init; }

    /// <summary>The Guid of the rota, practice or expert; the team's own for coordination.</summary>
    public required Guid Target { get; init; }
}
