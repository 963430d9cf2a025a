using Relais.Kernel;

namespace Relais.Requests.Life;

/// <summary>The group that answers for a request now: whose members see it and may take charge.</summary>
/// <param name="Group">The rota, the practice, the expert or the coordinated team, by its Guid.</param>
/// <param name="Name">How it is called: «Astreinte Brest / Lannion».</param>
/// <param name="Level">How far it is from the sector: 0 sector, 1 fallback, 2 backup, 3 coordination, 4 nobody.</param>
/// <param name="Lead">The one on duty, named or chosen, or null when any of those told may take it.</param>
/// <param name="Notified">Those told first.</param>
internal sealed record Responsible(Guid Group, string Name, int Level, ProfessionalId? Lead, IReadOnlyList<ProfessionalId> Notified);
