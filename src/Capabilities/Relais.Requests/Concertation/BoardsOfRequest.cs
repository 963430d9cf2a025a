using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Life;

namespace Relais.Requests.Concertation;

/// <summary>One board before which a request is put, as the page of the request shows it.</summary>
/// <param name="Title">«RCP mélanome, séance du 12 mars 2026».</param>
/// <param name="State">Where it stands.</param>
/// <param name="Tone">What its colour means.</param>
/// <param name="Case">The page of the case, or null for whoever does not read it.</param>
/// <param name="Minutes">Where the PDF of the minutes is, or null.</param>
public sealed record BoardShown(string Title, string State, Ui.Components.Tone Tone, string? Case, string? Minutes);

/// <summary>Reads them.</summary>
internal sealed class BoardsOfRequest(RelaisDb db)
{
    public async Task<IReadOnlyList<BoardShown>> OfAsync(Request request, Act act, CancellationToken ct)
    {
        var cases = await db.BoardCasesOf(request).AsNoTracking().Include(c => c.Minutes).OrderBy(c => c.EnrolledAt).ToListAsync(ct);
        if (cases.Count == 0)
        {
            return [];
        }

        var ids = cases.ConvertAll(c => c.Id);
        var read = (await db.BoardCasesVisibleTo(act).Where(c => ids.Contains(c.Id)).Select(c => c.Id).ToListAsync(ct)).ToHashSet();
        var sessions = await db.SessionsWith(request.Id).AsNoTracking().Distinct().ToDictionaryAsync(s => s.Id, ct);
        var isAsker = request.IsAsker(act);
        return cases.ConvertAll(one =>
        {
            var isShown = !isAsker || one.Valid is null or { IsForRequester: true };
            var (state, tone) = isShown ? one.Standing() : ("Discuté", Ui.Components.Tone.Neutral);
            var file = one.Valid is { File: { } pdf } valid && (!isAsker || valid.IsForRequester) ? $"/fichiers/{pdf}" : null;
            return new BoardShown(sessions[one.Session].Title(), state, tone, read.Contains(one.Id) ? $"/concertation/dossiers/{one.Id}" : null, file);
        });
    }
}
