using Relais.Kernel;

namespace Relais.Requests.Life;

/// <summary>The expert whom the requester usually asks, or chose, is asked alone first.</summary>
internal sealed partial class Request
{
    /// <summary>Who was asked first, also once the sector is asked too; null when the sector was asked at once.</summary>
    public ProfessionalId? Correspondent { get; private set; }

    /// <summary>Whether it waits for that one alone.</summary>
    public bool IsAskedAlone => Correspondent is not null && Level == (int)Routing.AssignmentLevel.Correspondent;

    /// <summary>Whether it waits for an expert whom its line names.</summary>
    public bool WaitsForNamed => !IsAskedAlone && Lead?.Value == Group;
}
