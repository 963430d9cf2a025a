using Relais.Billing.Acts;
using Relais.Billing.Tariffs;
using Relais.Directory.Contract;
using Relais.Kernel.Time;

namespace Relais.Billing.Pages;

/// <summary>An act as the worklist shows it, in words.</summary>
/// <param name="Id">Which.</param>
/// <param name="Name">Its code.</param>
/// <param name="Number">The request's number.</param>
/// <param name="Patient">Of whom.</param>
/// <param name="Price">«23,00 €».</param>
/// <param name="Day">«10 mars 2026».</param>
public sealed record ActShown(Guid Id, string Name, string Number, string Patient, string Price, string Day)
{
    /// <summary>Who bills, and with whom.</summary>
    public (string Biller, string Other) Between { get; init; }

    /// <summary>Who acted in whose place, or null.</summary>
    public string? Substitute { get; init; }

    /// <summary>Whether the overseas price holds.</summary>
    public bool IsOverseas { get; init; }

    /// <summary>What billing needs and is not known.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    /// <summary>What may make it be refused.</summary>
    public IReadOnlyList<string> Warnings { get; init; } = [];

    /// <summary>Why it was set aside, or null.</summary>
    public string? Why { get; init; }

    internal static ActShown Of(ActRow row, int cap)
    {
        var line = row.Line;
        var (given, asked) = (row.Biller?.Name ?? "–", row.Other?.Name ?? "un requérant sans compte");
        return new(line.Id, line.Code.ToString(), line.RequestNumber, row.Patient?.Name ?? "Patient", Euros.Shown(line.Cents), InFrench.DayAndYear(line.Day))
        {
            Between = line.Code is ActCode.TE2 ? ($"Avis {NameWords.Of(given)}", $"pour {NameWords.The(asked)}") : ($"Demande {NameWords.Of(given)}", NameWords.To(asked)),
            Substitute = row is { Substitute: { } substitute, Biller: { } biller } ? $"Acte {NameWords.Of(substitute.InPlaceOf(biller))}, au numéro de la personne remplacée." : null,
            IsOverseas = line.IsOverseas,
            Missing = [.. row.Missing()],
            Warnings = [.. line.Warnings.Sentences(line.Rank, cap)],
            Why = line.Why,
        };
    }
}
