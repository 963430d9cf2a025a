using System.Globalization;
using NodaTime;
using Relais.Kernel;
using Relais.Patients.Contract;

namespace Relais.Scenes.Staging;

/// <summary>Numbers that are well formed and that nobody bears.</summary>
internal static class InventedNumbers
{
    /// <summary>A national number of the range kept for tests (8997…), with its key.</summary>
    public static string Rpps(int rank)
    {
        var ten = "8997" + rank.ToString("000000", CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 10).Select(key => ten + key.ToString(CultureInfo.InvariantCulture)).First(Luhn.Holds);
    }

    /// <summary>A number of a structure of a department that does not exist (99), with its key.</summary>
    public static string Finess(int rank)
    {
        var eight = "99" + rank.ToString("000000", CultureInfo.InvariantCulture);
        return Enumerable.Range(0, 10).Select(key => eight + key.ToString(CultureInfo.InvariantCulture)).First(Luhn.Holds);
    }

    /// <summary>A telephone of the range that ARCEP keeps for works of fiction.</summary>
    public static string Phone(int rank) => "026191" + rank.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>A mobile telephone of the range that ARCEP keeps for works of fiction.</summary>
    public static string Mobile(int rank) => "063998" + rank.ToString("0000", CultureInfo.InvariantCulture);

    /// <summary>A social security number that agrees with a birth, with its key; its order number (9xx) is one that communes this small never reach.</summary>
    public static string Nir(Sex sex, LocalDate birth, string commune, int rank)
    {
        var thirteen = string.Create(
            CultureInfo.InvariantCulture,
            $"{(sex is Sex.Male ? 1 : 2)}{birth.Year % 100:00}{birth.Month:00}{commune}{900 + (rank % 100):000}");
        return thirteen + Kernel.Nir.KeyOf(thirteen);
    }
}
