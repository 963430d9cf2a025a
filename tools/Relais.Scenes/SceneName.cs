namespace Relais.Scenes;

/// <summary>What can be staged.</summary>
public enum SceneName
{
    /// <summary>All the teams together, but for those of load.</summary>
    All,

    /// <summary>Oncobreizh Télédermato, Brittany.</summary>
    Oncobreizh,

    /// <summary>CorsicaDerm, Corsica.</summary>
    CorsicaDerm,

    /// <summary>SOS Œil, Nord and Pas-de-Calais.</summary>
    SosOeil,

    /// <summary>CeSOA, expert centre of rheumatology, Paris.</summary>
    Cesoa,

    /// <summary>Plaietile, wounds and healing, Pyrénées-Atlantiques and Landes.</summary>
    Plaietile,

    /// <summary>ESSDV-IDF, biologics in dermatology, Île-de-France.</summary>
    Essdv,

    /// <summary>ESS Cardio, Pays de la Loire.</summary>
    Cardio,

    /// <summary>Forty teams over all France, for load.</summary>
    National,
}
