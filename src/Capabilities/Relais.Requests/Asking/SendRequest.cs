using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Kernel.Time;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Asking;

internal sealed record SendRequest(RequestId Id, LineId Line, DraftFields Fields, PatientTraits? Patient);

/// <summary>What became of a sending: sent, or first these patients to look at.</summary>
internal sealed record Sending(RequestId? Sent, IReadOnlyList<PatientName> Alike);

/// <summary>Checks what was typed, finds the experts, starts the clock: one transaction.</summary>
internal sealed class SendRequestHandler(
    RelaisDb db, IPatients patients, RoutingDesk desk, RequestNumbers numbers, JoinedFiles files)
{
    public async Task<Sending> HandleAsync(SendRequest command, Act act, CancellationToken ct)
    {
        if (await db.RequestsVisibleTo(act).AnyAsync(r => r.Id == command.Id && r.Author == act.By, ct))
        {
            return new(command.Id, []);
        }

        var line = await db.Set<Line>().Include(l => l.Recipients).AsNoTracking().SingleOrDefaultAsync(l => l.Id == command.Line, ct);
        RefusedException.ThrowIf(line is { IsOpen: true } ? WhyNotSend(command.Fields) : RequestRefusals.LineClosed);
        var commune = await desk.CommuneAsync(command.Fields.Commune, ct);
        var (patient, alike) = await PatientAsync(command, commune, act, ct);
        return patient is null ? new(null, alike) : await SendAsync(command, line!, commune, patient.Value, act, ct);
    }

    private static Refusal? WhyNotSend(DraftFields fields) => fields switch
    {
        { Question: null or "" } => RequestRefusals.QuestionMissing,
        _ when fields.Question.Length > Request.MaxQuestion => RequestRefusals.QuestionTooLong,
        { IsConsented: false } => RequestRefusals.ConsentMissing,
        _ => RequestRefusals.IfBlank(fields.Question, RequestRefusals.QuestionMissing),
    };

    private async Task<(PatientId? Patient, IReadOnlyList<PatientName> Alike)> PatientAsync(
        SendRequest command, CommuneCard commune, Act act, CancellationToken ct)
    {
        if (command.Fields.PatientId is { } known)
        {
            var id = PatientId.From(known);
            var mine = await patients.NamesAsync([id], act, ct);
            RefusedException.ThrowIf(mine.ContainsKey(id) ? null : RequestRefusals.PatientMissing);
            return (id, []);
        }

        RefusedException.ThrowIf(command.Patient is null ? RequestRefusals.PatientMissing : null);
        var registration = await patients.RegisterAsync(command.Patient! with { Commune = commune.Code }, command.Fields.EvenIfAlike, act, ct);
        return (registration.Patient, registration.Alike);
    }

    private async Task<Sending> SendAsync(
        SendRequest command, Line line, CommuneCard commune, PatientId patient, Act act, CancellationToken ct)
    {
        var content = new RequestDraftContent(
            command.Id, patient, commune.Code, command.Fields.Question!.Trim(), command.Fields.IsUrgent && line.UrgentPromiseHours is not null, command.Fields.WishesVisit);
        var request = Request.Send(content, line, await numbers.NextAsync(act.At, line.Zone, ct), act);
        db.Add(request);
        var sent = request.Begin(act);
        await files.JoinAsync(request, sent, [.. command.Fields.Files.Select(FileId.From)], act, ct);
        db.Progress(request, sent, act);
        request.StartClock(Deadline.Due(line.OpeningHours, request.Promise, act.At, []).At);
        db.Progress(request, await desk.RouteAsync(request, line, commune, act, ct), act);
        await db.Set<RequestDraft>().Where(d => d.Id == command.Id).ForEachAsync(draft => db.Remove(draft), ct);
        await db.SaveChangesAsync(ct);
        return new(request.Id, []);
    }
}
