namespace Relais.Scenes;

/// <summary>What can be staged.</summary>
public enum SceneName
{
    /// <summary>The four teams together.</summary>
    All,

    /// <summary>Oncobreizh Télédermato, Brittany.</summary>
    Oncobreizh,

    /// <summary>CorsicaDerm, Corsica.</summary>
    CorsicaDerm,

    /// <summary>SOS Œil, Nord and Pas-de-Calais.</summary>
    SosOeil,

    /// <summary>CeSOA, expert centre of rheumatology, Paris.</summary>
    Cesoa,

    /// <summary>Forty teams over all France, for load.</summary>
    National,
}
