using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Answering.Templates;
using Relais.Requests.Contract;
using Relais.Requests.Reading;
using Relais.Ui.Components;
using Relais.Ui.Time;

namespace Relais.Requests.Answering.Opinions;

/// <summary>What an expert needs to write an opinion: the draft, the templates, the next request.</summary>
internal sealed class OpinionDesk(RelaisDb db, IPatients patients, IDirectory directory, RequestList list)
{
    /// <summary>What was written so far, and when; nothing when it was never begun.</summary>
    public Task<OpinionDraft?> DraftAsync(RequestId request, Act act, CancellationToken ct) =>
        db.OpinionDraftsOf(act).AsNoTracking().SingleOrDefaultAsync(draft => draft.Request == request, ct);

    /// <summary>The templates to choose from: one's own, then the team's, each by name.</summary>
    public async Task<IReadOnlyList<Choice>> TemplatesAsync(TeamId team, Act act, CancellationToken ct)
    {
        var found = await db.TemplatesOf(act).Where(template => template.Team == null || template.Team == team)
            .Select(template => new { template.Id, template.Name, IsShared = template.Team != null }).ToListAsync(ct);
        return [.. found.OrderBy(t => t.IsShared).ThenBy(t => Folded.Of(t.Name), StringComparer.Ordinal).Select(t => new Choice(t.Id.ToString(), t.IsShared ? $"{t.Name} (équipe)" : t.Name))];
    }

    /// <summary>Puts a template, its fields filled, after what is already written.</summary>
    /// <exception cref="RefusedException">It is gone, or not this person's.</exception>
    public async Task InsertAsync(Guid id, OpinionForm form, RequestRead read, Act act, CancellationToken ct)
    {
        var template = await db.TemplatesOf(act).AsNoTracking().SingleOrDefaultAsync(t => t.Id == id, ct);
        RefusedException.ThrowIf(template is null ? OpinionRefusals.TemplateNotFound : null);
        var text = TemplateFields.Fill(template!.Text, await FactsAsync(read, act, ct));
        form.Opinion = string.IsNullOrWhiteSpace(form.Opinion) ? text : $"{form.Opinion.TrimEnd()}\n\n{text}";
        form.Outcome = template.Outcome?.ToString() ?? form.Outcome;
    }

    /// <summary>The request to answer after this one: what is due first, or null when there is none left.</summary>
    public Task<RequestId?> NextAsync(RequestId answered, Act act, CancellationToken ct) =>
        list.FirstAsync(RequestView.ToAnswer, answered, act, ct);

    private async Task<TemplateFacts> FactsAsync(RequestRead read, Act act, CancellationToken ct)
    {
        var request = read.Request;
        var patient = (await patients.NamesAsync([request.Patient], act, ct)).GetValueOrDefault(request.Patient);
        var replaced = request.ReplacedBy(act);
        var people = await directory.PeopleAsync([act.By, replaced ?? act.By], ct);
        var expert = people.GetValueOrDefault(act.By);
        var signed = replaced is { } of && people.TryGetValue(of, out var person) ? expert?.InPlaceOf(person) : expert?.Name;
        var today = act.At.InZone(read.Line.Zone).Date;
        return new(
            patient?.Name ?? "Patient", patient?.AgeOn(today) ?? "", read.RequesterName, read.Line.Name, request.Number, FrenchTime.Date(today), signed ?? "");
    }
}
