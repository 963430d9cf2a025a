namespace Relais.Scenes.Pictures;

/// <summary>What an invented photo shows.</summary>
internal enum Sight
{
    /// <summary>A dark spot on skin.</summary>
    Mole,

    /// <summary>A pearly bump on skin.</summary>
    Bump,

    /// <summary>A crust on skin.</summary>
    Crust,

    /// <summary>A red patch on skin.</summary>
    Rash,

    /// <summary>An eye.</summary>
    Eye,
}
