using System.Globalization;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Ui.Components;

namespace Relais.Documents.Catalogues;

/// <summary>An edition of a public catalogue, in words.</summary>
/// <param name="Title">«Édition 3 du 12 mars 2026».</param>
/// <param name="Sentence">What it holds, and what changed.</param>
/// <param name="BegunAt">When it was imported.</param>
/// <param name="By">Who imported it.</param>
/// <param name="Reports">What was read of each file.</param>
public sealed record CatalogueEditionShown(string Title, string Sentence, Instant BegunAt, string By, IReadOnlyList<CatalogueReport> Reports)
{
    /// <summary>How many editions a page shows.</summary>
    internal const int Most = 24;

    /// <summary>Where it stands, in words.</summary>
    public string State { get; init; } = "";

    /// <summary>What the colour of that means.</summary>
    public Tone Tone { get; init; }

    /// <summary>Whether it is cut for a demonstration.</summary>
    public bool IsSample { get; init; }

    /// <summary>«9 812».</summary>
    internal static string Number(long count) => count.ToString("N0", CultureInfo.GetCultureInfo("fr-FR"));

    /// <summary>«1 ligne», «9 812 lignes».</summary>
    internal static string Many(long count, string one, string many) => $"{Number(count)} {(count < 2 ? one : many)}";

    /// <summary>What an edition holds, and what it changed.</summary>
    internal static string Counts(string held, long changed, long gone) =>
        $"{held}, {Many(changed, "nouveau ou changé", "nouveaux ou changés")}, {Many(gone, "retiré", "retirés")}.";

    /// <summary>The newest first, as they come.</summary>
    internal static async Task<IReadOnlyList<CatalogueEditionShown>> OfAsync<TEdition>(
        IReadOnlyList<TEdition> editions, Func<TEdition, (string Title, string Sentence)> words, IDirectory directory, Instant now, CancellationToken ct)
        where TEdition : CatalogueEdition
    {
        var people = await directory.PeopleAsync([.. editions.Select(edition => edition.By).Distinct()], ct);
        var inForce = editions.FirstOrDefault(edition => edition.State is CatalogueState.Published);
        return
        [
            .. editions.Select(edition => new CatalogueEditionShown(words(edition).Title, words(edition).Sentence, edition.BegunAt, people.GetValueOrDefault(edition.By)?.Name ?? "Relais", edition.Reports)
            {
                State = Word(edition, edition == inForce, now),
                Tone = edition.State is CatalogueState.Refused ? Tone.Late : edition == inForce ? Tone.Done : Tone.Neutral,
                IsSample = edition.IsSample,
            }),
        ];
    }

    private static string Word(CatalogueEdition edition, bool isInForce, Instant now) => edition.State switch
    {
        // One that a stop of the machine cut never said so.
        CatalogueState.Reading => edition.IsUnderWay(now) ? "En cours de lecture" : "Interrompue",
        CatalogueState.Published => isInForce ? "En vigueur" : "Ancienne",
        CatalogueState.Refused => edition.Reports.Any(report => report.IsTooWrong) ? "Refusée : trop de lignes illisibles" : "Refusée : liste incomplète",
        CatalogueState.Stopped => "Interrompue",
        _ => throw new ArgumentOutOfRangeException(nameof(edition)),
    };
}
