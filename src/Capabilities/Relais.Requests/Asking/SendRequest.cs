using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Asking;

/// <summary>A request to send, about a known patient or a new one.</summary>
/// <param name="Id">The draft's identity.</param>
/// <param name="Line">To which line.</param>
/// <param name="Form">As typed.</param>
/// <param name="Patient">The traits read from the form, unless the patient is known.</param>
internal sealed record SendRequest(RequestId Id, LineId Line, RequestForm Form, PatientTraits? Patient);

/// <summary>What became of a sending: sent, or first these patients to look at.</summary>
internal sealed record Sending(RequestId? Sent, IReadOnlyList<PatientName> Alike);

/// <summary>Checks what was typed, finds the experts, starts the clock: one transaction.</summary>
internal sealed class SendRequestHandler(
    RelaisDb db, IPatients patients, IForms forms, RoutingDesk desk, SendingDesk sending)
{
    public async Task<Sending> HandleAsync(SendRequest command, Act act, CancellationToken ct)
    {
        if (await IsSentAsync(command.Id, act, ct))
        {
            return new(command.Id, []);
        }

        act = InNameOf(command.Form, act);
        var line = await db.Lines().Include(l => l.Recipients).AsNoTracking().SingleOrDefaultAsync(l => l.Id == command.Line, ct);
        RefusedException.ThrowIf(line is { IsOpen: true } ? WhyNotSend(command.Form) : RequestRefusals.LineClosed);
        var (patient, code, alike) = await PatientAsync(command, act, ct);
        if (patient is null)
        {
            return new(null, alike);
        }

        var commune = await desk.CommuneOfCodeAsync(code, ct);
        return await SendAsync(command, line!, commune, patient.Value, act, ct);
    }

    private Task<bool> IsSentAsync(RequestId id, Act act, CancellationToken ct) => db.RequestsWrittenBy(act).AnyAsync(r => r.Id == id, ct);

    /// <summary>A remplaçant asks with the roles of the replaced alone, from where they work.</summary>
    private static Act InNameOf(RequestForm form, Act act)
    {
        if (form.InNameOf is not { } who || who == act.By.Value)
        {
            return act;
        }

        var replaced = ProfessionalId.From(who);
        RefusedException.ThrowIf(act.Replaces.Contains(replaced) ? null : RequestRefusals.NotReplacing);
        return act.InPlaceOf(replaced);
    }

    internal static Refusal? WhyNotSend(RequestForm form) =>
        RequestRefusals.IfBlank(form.Question, RequestRefusals.QuestionMissing)
        ?? (form.Question!.Length > Request.MaxQuestion ? RequestRefusals.QuestionTooLong : null)
        ?? (form.IsConsented ? null : RequestRefusals.ConsentMissing);

    private async Task<(PatientId? Patient, string? Commune, IReadOnlyList<PatientName> Alike)> PatientAsync(
        SendRequest command, Act act, CancellationToken ct)
    {
        var chosen = command.Form.Patient.Chosen ?? (command.Form.KnownPatient is { } known ? PatientId.From(known) : null);
        if (chosen is { } id)
        {
            var mine = (await patients.NamesAsync([id], act, ct)).GetValueOrDefault(id);
            RefusedException.ThrowIf(mine is null ? RequestRefusals.PatientMissing : null);
            var typed = string.IsNullOrWhiteSpace(command.Form.Commune) ? null : await desk.CommuneTypedAsync(command.Form.Commune, orLargest: false, ct);
            return (id, command.Patient?.Commune ?? typed?.Code ?? mine!.Commune, []);
        }

        RefusedException.ThrowIf(command.Patient is null ? RequestRefusals.PatientMissing : null);
        var registration = await patients.RegisterAsync(command.Patient!, command.Form.Patient.EvenIfAlike, act, ct);
        return (registration.Patient, command.Patient!.Commune, registration.Alike);
    }

    private async Task<Sending> SendAsync(
        SendRequest command, Line line, CommuneCard commune, PatientId patient, Act act, CancellationToken ct)
    {
        var form = command.Form;
        var replaced = form.InNameOf is { } who ? ProfessionalId.From(who) : (ProfessionalId?)null;
        var content = new RequestDraftContent(command.Id, patient, commune.Code, form.Question!.Trim(), form.IsUrgent, form.WishesVisit)
        {
            Answers = await KeepAsync(form, line, act, ct),
            Author = replaced,
            Consent = form.Consent,
            MayBecomeVisit = form.MayBecomeVisit,
            Correspondent = await desk.FirstChosenAsync(line, FirstChoice.Read(form.Correspondent), replaced ?? act.By, act.At, ct),
        };
        var request = await sending.SendAsync(content, line, commune, form.FileIds, act, ct);
        if (!string.IsNullOrWhiteSpace(form.Despite))
        {
            db.Progress(request, request.Write($"Demande hors des critères de l’équipe, pour ce motif : {form.Despite.Trim()}", isPrivate: false, act), act);
        }

        await db.Set<RequestDraft>().Where(d => d.Id == command.Id).ForEachAsync(draft => db.Remove(draft), ct);
        await SaveOnceAsync(request.Id, act, ct);
        return new(request.Id, []);
    }

    private async Task<AnswerSetId?> KeepAsync(RequestForm form, Line line, Act act, CancellationToken ct) =>
        line.Form is { } asked && form.Answers is { } answers && await forms.PublishedAsync(asked, ct) is { } published
            ? forms.Keep(published.Version, FormJson.ReadAnswers(answers), act)
            : null;

    // Sent twice at the same moment: the request is there already, which is all that was wanted.
    private async Task SaveOnceAsync(RequestId id, Act act, CancellationToken ct)
    {
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
            if (!await IsSentAsync(id, act, ct))
            {
                throw;
            }
        }
    }
}
