using Microsoft.AspNetCore.Components;

namespace Relais.Ui;

/// <summary>What reads before it shows: one that leaves or fails before it first waits does so once what is around it stands.</summary>
/// <remarks>Thrown while the renderer builds what is around, it would leave components without a number; the renderer can then write the root inside itself until the stack ends.</remarks>
public abstract class RelaisComponent : ComponentBase
{
    /// <inheritdoc />
    public override Task SetParametersAsync(ParameterView parameters)
    {
        var set = base.SetParametersAsync(parameters);
        return set.IsFaulted ? LaterAsync(set) : set;
    }

    private static async Task LaterAsync(Task failed)
    {
        await Task.Yield();
        await failed;
    }
}
