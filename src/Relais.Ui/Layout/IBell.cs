using Relais.Kernel;

namespace Relais.Ui.Layout;

/// <summary>Counts what a person has not read; implemented by messaging.</summary>
public interface IBell
{
    /// <summary>How many notifications wait.</summary>
    Task<int> UnreadAsync(Act act, CancellationToken ct);
}
