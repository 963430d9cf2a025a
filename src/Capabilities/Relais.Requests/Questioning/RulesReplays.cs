using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Questioning;

/// <summary>Which past requests are looked at, and after which one the list begins.</summary>
internal sealed record ReplayWindow(Instant From, Instant Until, string? After);

/// <summary>A past request that would be judged otherwise, shown to who may see it.</summary>
internal sealed record ReplayRow(RequestId Id, string Number, string Patient, LocalDate Day, IReadOnlyList<ReplaySwitch> Scenarios);

/// <summary>What a scenario would become for one request, and why.</summary>
internal sealed record ReplaySwitch(string Title, Verdict Before, Verdict After, IReadOnlyList<string> Because);

/// <summary>A draft replayed on past requests.</summary>
/// <param name="Draft">What was replayed.</param>
/// <param name="Counts">How many would switch.</param>
/// <param name="Rows">Those that the reader may see, a page of them.</param>
/// <param name="Next">The number after which the next page begins, or null.</param>
/// <param name="IsCut">Whether older requests of the window were left out.</param>
internal sealed record Replayed(FormDraft Draft, ReplayCounts Counts, IReadOnlyList<ReplayRow> Rows, string? Next, bool IsCut);

/// <summary>The rule time machine: what the rules of a draft would have said of past requests, beside what those of today say.</summary>
internal sealed class RulesReplays(RelaisDb db, PastForms past, IPatients patients)
{
    /// <summary>How many past requests are looked at, the newest first.</summary>
    public const int Most = 5_000;
    public const int PageSize = 25;

    public async Task<Replayed> RunAsync(FormDraft draft, ReplayWindow window, Act act, CancellationToken ct)
    {
        var (counts, shown) = (new ReplayCounts(), new List<(PastForm Form, RulesReplay Replay)>());
        var hasBegun = window.After is null;
        await foreach (var batch in past.ReadAsync(draft.Form, window.From, window.Until, Most, ct))
        {
            var switching = new List<(PastForm Form, RulesReplay Replay)>();
            foreach (var form in batch)
            {
                var replay = Replay(draft, form);
                counts.Add(replay);
                if (hasBegun && replay.Switches)
                {
                    switching.Add((form, replay));
                }

                hasBegun |= form.Number == window.After;
            }

            await TakeVisibleAsync(switching, shown, act, ct);
        }

        db.Record(act, "form.replay", "form/" + draft.Form);
        var rows = await ShowAsync(shown.Take(PageSize).ToList(), act, ct);
        return new Replayed(draft, counts, rows, shown.Count > PageSize ? shown[PageSize - 1].Form.Number : null, counts.Read >= Most);
    }

    /// <summary>What becomes of one request, by the form and rules of today and by those of the draft.</summary>
    private static RulesReplay Replay(FormDraft draft, PastForm form) =>
        RulesReplay.Between(
            draft.Published?.Eligibility?.Assess(form.Answers, form.Facts),
            draft.Eligibility?.Assess(form.Answers, form.Facts));

    private async Task TakeVisibleAsync(List<(PastForm Form, RulesReplay Replay)> switching, List<(PastForm Form, RulesReplay Replay)> shown, Act act, CancellationToken ct)
    {
        if (switching.Count == 0 || shown.Count > PageSize)
        {
            return;
        }

        var ids = switching.ConvertAll(pair => pair.Form.Request);
        var visible = (await db.RequestsVisibleTo(act).Where(r => ids.Contains(r.Id)).Select(r => r.Id).ToListAsync(ct)).ToHashSet();
        shown.AddRange(switching.Where(pair => visible.Contains(pair.Form.Request)).Take(PageSize + 1 - shown.Count));
    }

    /// <summary>Journals each request before its answers are shown.</summary>
    private async Task<IReadOnlyList<ReplayRow>> ShowAsync(List<(PastForm Form, RulesReplay Replay)> shown, Act act, CancellationToken ct)
    {
        var names = await patients.NamesAsync([.. shown.Select(pair => pair.Form.Patient).Distinct()], act, ct);
        shown.ForEach(pair => db.Record(act, "request.replay", "request/" + pair.Form.Request, pair.Form.Patient));
        await db.SaveChangesAsync(ct);
        return shown.ConvertAll(pair => new ReplayRow(
            pair.Form.Request,
            pair.Form.Number,
            names.GetValueOrDefault(pair.Form.Patient)?.Name ?? "Patient",
            pair.Form.Facts.Today,
            [.. pair.Replay.Scenarios.Where(scenario => scenario.Switches).Select(scenario => new ReplaySwitch(scenario.Title, scenario.Before, scenario.After, scenario.Because()))]));
    }
}
