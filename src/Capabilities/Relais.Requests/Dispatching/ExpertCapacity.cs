using Relais.Kernel;

namespace Relais.Requests.Dispatching;

/// <summary>How many requests an expert takes at once for a team. Without it, nobody is ever full.</summary>
internal sealed class ExpertCapacity
{
    public const int Highest = 200;

    public required TeamId Team { get; init; }
    public required ProfessionalId Professional { get; init; }
    public required int Most { get; set; }

    public static Refusal? WhyNot(int? most) => most is < 1 or > Highest ? DispatchRefusals.CapacityWrong : null;
}
