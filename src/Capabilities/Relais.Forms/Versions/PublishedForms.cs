using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;
using Relais.Forms.Contract;
using Relais.Forms.Library;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Forms.Versions;

/// <summary>What others may know of forms. Engines are kept in memory: a published version never changes.</summary>
internal sealed class PublishedForms(RelaisDb db, IMemoryCache memory) : IForms
{
    private static readonly Dictionary<string, FormEngine> Shipped = FormLibrary.All.ToDictionary(item => item.Form.Key, item => FormEngine.Of(item.Form));

    public async Task<IReadOnlyList<FormCard>> OfTeamAsync(TeamId team, CancellationToken ct)
    {
        var forms = await db.PublishedForms().Where(form => form.Team == team).Select(form => new { form.Id, form.Published, form.Key, form.Title }).ToListAsync(ct);
        return [.. forms.OrderBy(form => Folded.Of(form.Title), StringComparer.Ordinal).Select(form => new FormCard(form.Id, form.Published!.Value, form.Key, form.Title))];
    }

    public async Task<PublishedForm?> PublishedAsync(FormId form, CancellationToken ct) =>
        await db.PublishedForms().Where(f => f.Id == form).Select(f => f.Published).SingleOrDefaultAsync(ct) is { } version ? await VersionAsync(version, ct) : null;

    public async Task<PublishedForm?> VersionAsync(FormVersionId version, CancellationToken ct)
    {
        if (memory.TryGetValue<PublishedForm>(version, out var known))
        {
            return known;
        }

        var stored = await db.PublishedVersions().AsNoTracking().SingleOrDefaultAsync(v => v.Id == version, ct);
        if (stored is null)
        {
            return null;
        }

        var engine = FormEngine.Of(stored.ToForm());
        var published = new PublishedForm(stored.Form, stored.Id, stored.Number, engine, stored.ToRules() is { } rules ? EligibilityEngine.Of(rules, engine) : null);
        return memory.Set(version, published, new MemoryCacheEntryOptions { Size = 1, SlidingExpiration = TimeSpan.FromHours(1) });
    }

    public async Task<LedForm?> LedByAsync(FormId form, Act act, CancellationToken ct) =>
        await db.FormsLedBy(act).Where(f => f.Id == form).Select(f => new LedForm(f.Id, f.Team, f.Title)).SingleOrDefaultAsync(ct);

    public async Task<FormDraft?> DraftAsync(FormId form, Act act, CancellationToken ct)
    {
        var known = await db.FormsLedBy(act).AsNoTracking().SingleOrDefaultAsync(f => f.Id == form, ct);
        var draft = known is null ? null : await db.DraftsOf(known).AsNoTracking().SingleOrDefaultAsync(ct);
        if (draft is null)
        {
            return null;
        }

        var (content, why) = (draft.ToContent(), draft.WhyNot());
        var engine = why is null ? FormEngine.Of(content.Form) : null;
        return new FormDraft(
            form,
            known!.Team,
            content.Form.Title,
            known.Published is { } version ? await VersionAsync(version, ct) : null,
            engine,
            engine is not null && content.Rules is { } rules ? EligibilityEngine.Of(rules, engine) : null,
            why);
    }

    public FormEngine? FromLibrary(string key) => Shipped.GetValueOrDefault(key);

    public AnswerSetId Keep(FormVersionId version, Answers answers, Act act)
    {
        var kept = new StoredAnswers { Version = version }.Hold(answers, act);
        db.Add(kept);
        return kept.Id;
    }

    public async Task ChangeAsync(AnswerSetId set, Answers answers, Act act, CancellationToken ct)
    {
        var kept = await db.KeptAnswers([set]).SingleOrDefaultAsync(ct);
        RefusedException.ThrowIf(kept is null ? AnswerRefusals.Gone : null);
        kept!.Hold(answers, act);
    }

    public async Task<IReadOnlyDictionary<AnswerSetId, KeptAnswers>> AnswersAsync(IReadOnlyCollection<AnswerSetId> sets, CancellationToken ct)
    {
        var kept = await db.KeptAnswers(sets).AsNoTracking().ToListAsync(ct);
        return kept.ToDictionary(answers => answers.Id, answers => new KeptAnswers(answers.Id, answers.Version, answers.ToAnswers()));
    }
}
