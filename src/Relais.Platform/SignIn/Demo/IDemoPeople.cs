using Relais.Kernel;

namespace Relais.Platform.SignIn.Demo;

/// <summary>The people of the scenes, whom one click signs in as; implemented by the scenes.</summary>
public interface IDemoPeople
{
    /// <summary>Everyone worth being, in the order of the story.</summary>
    Task<IReadOnlyList<DemoPerson>> ListAsync(CancellationToken ct);
}

/// <summary>One person of the scenes.</summary>
/// <param name="Professional">Who.</param>
/// <param name="Name">«Dr Maëlle Le Goff».</param>
/// <param name="What">«Médecin généraliste à Carhaix».</param>
/// <param name="Team">The team or structure they are shown under.</param>
/// <param name="Story">What to try as them, in one sentence, or empty.</param>
public sealed record DemoPerson(ProfessionalId Professional, string Name, string What, string Team, string Story);
