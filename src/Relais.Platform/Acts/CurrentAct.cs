using Relais.Kernel;

namespace Relais.Platform.Acts;

/// <summary>The act of the HTTP request being served: who, when, from where, with which rights.</summary>
public sealed class CurrentAct
{
    /// <summary>The act, or null when nobody is signed in.</summary>
    public Act? ActOrNull { get; set; }

    /// <summary>The act; asking for it when nobody is signed in is a bug of the page's authorization.</summary>
    public Act Act => ActOrNull ?? throw new InvalidOperationException("Nobody is signed in: the endpoint lacks its authorization rule.");
}
