using NodaTime;
using Relais.Billing.Tariffs;

namespace Relais.Billing.Acts;

/// <summary>What decides on an act.</summary>
/// <param name="Code">Which act.</param>
/// <param name="Day">The day of the opinion, where it was given.</param>
/// <param name="Profession">Of the one who bills (TRE_G15).</param>
/// <param name="IsOverseas">Whether the overseas price holds.</param>
/// <param name="Before">How many of the same kind the same person has for the same patient in the year, before this one.</param>
/// <param name="IsSameSite">Whether both practise in the same health house.</param>
/// <param name="IsFromEstablishment">Whether the requester asked from an establishment.</param>
internal sealed record ActFacts(ActCode Code, LocalDate Day, string Profession, bool IsOverseas, int Before, bool IsSameSite, bool IsFromEstablishment)
{
    private const string DentistCode = "40";

    /// <summary>The price and what to look at, or null when that person cannot bill this act at all.</summary>
    public ActDecision? Decide(BillingRules rules)
    {
        var may = Code is ActCode.TE2 ? rules.Answering : rules.Asking;
        if (!may.Contains(Profession) || Tariff.On(rules.Tariffs, Code, Day, IsOverseas) is not { } cents)
        {
            return null;
        }

        var warnings =
            (Before >= rules.Cap ? ActWarning.OverCap : 0)
            | (IsSameSite ? ActWarning.SameSite : 0)
            | (IsFromEstablishment ? ActWarning.FromEstablishment : 0)
            | (Profession == DentistCode ? ActWarning.Dentist : 0);
        return new(cents, Before + 1, warnings);
    }
}

/// <summary>What an act is worth, and what to look at.</summary>
/// <param name="Cents">Its price.</param>
/// <param name="Rank">Which act of the year it is, from 1.</param>
/// <param name="Warnings">What may make it be refused.</param>
internal sealed record ActDecision(int Cents, int Rank, ActWarning Warnings);
