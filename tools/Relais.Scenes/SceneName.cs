namespace Relais.Scenes;

/// <summary>What can be staged.</summary>
public enum SceneName
{
    /// <summary>The three teams together.</summary>
    All,

    /// <summary>Oncobreizh Télédermato, Brittany.</summary>
    Oncobreizh,

    /// <summary>CorsicaDerm, Corsica.</summary>
    CorsicaDerm,

    /// <summary>SOS Œil, Nord and Pas-de-Calais.</summary>
    SosOeil,

    /// <summary>Forty teams over all France, for load.</summary>
    National,
}
