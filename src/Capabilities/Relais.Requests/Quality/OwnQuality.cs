using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Closing;
using Relais.Requests.Intake.Missing;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Quality;

/// <summary>How complete one's requests on a line were, beside what is usual there. Never a rank, never another's name.</summary>
/// <param name="Line">The line.</param>
/// <param name="Sent">Requests sent.</param>
/// <param name="Complete">Share that needed no complement, in percent.</param>
/// <param name="UsualComplete">Median of that share among the requesters of the line, or null under eleven of them.</param>
/// <param name="Judged">Requests whose photos were judged.</param>
/// <param name="Readable">Share of those without a flaw, in percent, or null when none was judged.</param>
/// <param name="UsualReadable">Its median among requesters, or null under eleven.</param>
internal sealed record OwnLine(string Line, int Sent, int Complete, int? UsualComplete, int Judged, int? Readable, int? UsualReadable);

/// <summary>All of it, with the one advice that would help most.</summary>
/// <param name="Lines">Line by line, the most used first.</param>
/// <param name="Tip">The advice, or null when nothing is often missing.</param>
internal sealed record OwnQuality(IReadOnlyList<OwnLine> Lines, Tip? Tip);

/// <summary>What is missing most often, and one gesture that helps.</summary>
/// <param name="Missing">«échelle absente».</param>
/// <param name="Times">In how many requests.</param>
/// <param name="Advice">A sentence.</param>
internal sealed record Tip(string Missing, int Times, string Advice);

/// <summary>How often something went well for one requester.</summary>
internal readonly record struct Share(int Count, int Well);

/// <summary>The rules of the comparison. Pure.</summary>
internal static class Usual
{
    /// <summary>Fewer say nothing of somebody's habits.</summary>
    public const int FewestOfOne = 3;

    /// <summary>The median of the others' shares, in percent; null when fewer than eleven people make it.</summary>
    /// <param name="others">One share for each other requester of the line.</param>
    public static int? MedianOf(IEnumerable<Share> others)
    {
        var shares = others.Where(share => share.Count >= FewestOfOne).Select(share => 100.0 * share.Well / share.Count).Order().ToList();
        return shares.Count < ClosingFigures.Fewest ? null : (int)Math.Round((shares[(shares.Count - 1) / 2] + shares[shares.Count / 2]) / 2, MidpointRounding.AwayFromZero);
    }

    public static int Percent(Share share) => (int)Math.Round(100.0 * share.Well / share.Count, MidpointRounding.AwayFromZero);

    /// <summary>The advice about what is missing most often; nothing for what was missing once.</summary>
    public static Tip? TipOf(IEnumerable<PhotoFlaws> flaws, IEnumerable<string> questions)
    {
        var found = flaws.GroupBy(flaw => flaw).Select(group => new Tip(group.Key.Label(), group.Count(), group.Key.Advice()))
            .Concat(questions.GroupBy(question => question, StringComparer.Ordinal)
                .Select(group => new Tip($"« {group.Key} »", group.Count(), $"Pensez à répondre à cette question du formulaire : l’expert en a besoin, et vous évitez un aller-retour.")));
        return found.Where(tip => tip.Times > 1).OrderByDescending(tip => tip.Times).ThenBy(tip => tip.Missing, StringComparer.Ordinal).FirstOrDefault();
    }
}

/// <summary>Reads it for the person who acts, and for nobody else: there is no way to name another.</summary>
internal sealed class OwnQualityReading(RelaisDb db, IExams exams, MissingReading missing)
{
    private const int Most = 300;

    public async Task<OwnQuality> OfAsync(Instant since, Act act, CancellationToken ct)
    {
        var own = await db.OwnRequests(act, since).OrderByDescending(r => r.SentAt).Take(Most).ToListAsync(ct);
        var ids = own.Select(r => r.Line).Distinct().ToList();
        var lines = ids.Count == 0 ? [] : await db.Lines().AsNoTracking().Where(l => ids.Contains(l.Id)).ToDictionaryAsync(l => l.Id, ct);
        var found = new List<OwnLine>();
        foreach (var line in own.GroupBy(r => r.Line).OrderByDescending(group => group.Count()))
        {
            found.Add(await LineAsync(lines[line.Key], since, act, ct));
        }

        var notes = await exams.NotesAsync([.. own.SelectMany(r => r.Files).Select(file => file.File)], ct);
        var forms = await missing.FormsAsync(own, lines, ct);
        var flaws = own.SelectMany(r => PhotoQualityWords.Of(r.Files.Aggregate(PhotoFlaws.None, (all, file) => all | (notes.GetValueOrDefault(file.File)?.Flaws ?? PhotoFlaws.None))));
        return new(found, Usual.TipOf(flaws, forms.Values.SelectMany(form => MissingWords.Asked(form).Distinct(StringComparer.Ordinal))));
    }

    private async Task<OwnLine> LineAsync(Line line, Instant since, Act act, CancellationToken ct)
    {
        var complete = await db.CompleteByAuthor(line.Id, since).ToDictionaryAsync(one => one.Author, one => new Share(one.Count, one.Well), ct);
        var readable = await db.ReadableByAuthor(line.Id, since, exams.Judged(db), exams.Flawed(db)).ToDictionaryAsync(one => one.Author, one => new Share(one.Count, one.Well), ct);
        var (mine, seen) = (complete.GetValueOrDefault(act.By), readable.GetValueOrDefault(act.By));
        return new(
            line.Name, mine.Count, mine.Count == 0 ? 0 : Usual.Percent(mine), Usual.MedianOf(Others(complete)), seen.Count, seen.Count == 0 ? null : Usual.Percent(seen), Usual.MedianOf(Others(readable)));

        IEnumerable<Share> Others(Dictionary<ProfessionalId, Share> all) => all.Where(one => one.Key != act.By).Select(one => one.Value);
    }
}
