namespace Relais.Kernel;

/// <summary>The check digit of RPPS, FINESS and SIRET numbers (ISO/IEC 7812-1, annex B).</summary>
public static class Luhn
{
    /// <summary>Whether the last digit is the Luhn key of those before it.</summary>
    /// <param name="digits">Decimal digits only; anything else does not hold.</param>
    public static bool Holds(string digits)
    {
        var sum = 0;
        for (var i = 0; i < digits.Length; i++)
        {
            var digit = digits[digits.Length - 1 - i] - '0';
            if (digit is < 0 or > 9)
            {
                return false;
            }

            sum += i % 2 == 0 ? digit : (digit * 2 / 10) + (digit * 2 % 10);
        }

        return digits.Length > 1 && sum % 10 == 0;
    }
}
