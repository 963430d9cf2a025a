namespace Relais.Kernel.Time;

/// <summary>A part of France that has its own list of public holidays.</summary>
public enum HolidayArea
{
    /// <summary>The mainland and Corsica, without Alsace-Moselle.</summary>
    Metropole,

    /// <summary>Departments 57, 67 and 68, under local law.</summary>
    AlsaceMoselle,

    /// <summary>Department 971.</summary>
    Guadeloupe,

    /// <summary>Department 972.</summary>
    Martinique,

    /// <summary>Department 973.</summary>
    Guyane,

    /// <summary>Department 974.</summary>
    Reunion,

    /// <summary>Department 976.</summary>
    Mayotte,

    /// <summary>Collectivity 975.</summary>
    SaintPierreEtMiquelon,

    /// <summary>Collectivity 977.</summary>
    SaintBarthelemy,

    /// <summary>Collectivity 978.</summary>
    SaintMartin,

    /// <summary>Collectivity 988.</summary>
    NouvelleCaledonie,

    /// <summary>Collectivity 987.</summary>
    PolynesieFrancaise,

    /// <summary>Collectivity 986.</summary>
    WallisEtFutuna,
}
