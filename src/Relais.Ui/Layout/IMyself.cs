using Relais.Kernel;

namespace Relais.Ui.Layout;

/// <summary>Names the person who is signed in; implemented by the directory.</summary>
public interface IMyself
{
    /// <summary>The person, or null when unknown.</summary>
    Task<Myself?> OfAsync(Act act, CancellationToken ct);
}

/// <summary>The person who is signed in, as the account menu shows them.</summary>
/// <param name="Name">«Dr Awa Le Goff».</param>
/// <param name="Detail">«Médecin généraliste».</param>
public sealed record Myself(string Name, string? Detail);
