using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Intake;

/// <summary>What became of a request written down: its place in the lists, or first these patients to look at.</summary>
internal sealed record TakenIn(Request? Request, IReadOnlyList<PatientName> Alike);

/// <summary>Writes down a request for somebody who asks by telephone or letter: the coordination's hand, the requester's name.</summary>
internal sealed class Reception(RelaisDb db, IDirectory directory, IPatients patients, RoutingDesk desk, SendingDesk sending)
{
    /// <summary>The caller's next save commits it.</summary>
    /// <param name="form">As typed.</param>
    /// <param name="traits">The patient's, unless one was chosen among those alike.</param>
    /// <param name="channel">By which way it came.</param>
    /// <param name="act">The coordinator.</param>
    /// <param name="ct">Cancelled when the browser goes away.</param>
    public async Task<TakenIn> TakeInAsync(IntakeForm form, PatientTraits? traits, Channel channel, Act act, CancellationToken ct)
    {
        var line = await LineAsync(form, act, ct);
        RefusedException.ThrowIf(SendRequestHandler.WhyNotSend(form.Request));
        var (patient, code, alike) = await PatientAsync(form, traits, act, ct);
        if (patient is null)
        {
            return new(null, alike);
        }

        var commune = await desk.CommuneOfCodeAsync(code, ct);
        var (author, isContact) = await AuthorAsync(form.Contact, channel, act, ct);
        var content = new RequestDraftContent(
            RequestId.New(), patient.Value, commune.Code, form.Request.Question!.Trim(), form.Request.IsUrgent, form.Request.WishesVisit)
        {
            Author = author,
            IsByContact = isContact,
            Channel = channel,
            Consent = form.Request.Consent,
            MayBecomeVisit = form.Request.MayBecomeVisit,
        };
        return new(await sending.SendAsync(content, line, commune, form.Request.FileIds, act with { Place = null }, ct), []);
    }

    private async Task<Line> LineAsync(IntakeForm form, Act act, CancellationToken ct)
    {
        var id = form.LineId ?? default;
        var line = await db.LinesCoordinatedBy(act).Include(l => l.Recipients).AsNoTracking().SingleOrDefaultAsync(l => l.Id == id, ct);
        RefusedException.ThrowIf(line is null ? IntakeRefusals.LineMissing : null);
        return line!;
    }

    private async Task<(PatientId? Patient, string? Commune, IReadOnlyList<PatientName> Alike)> PatientAsync(
        IntakeForm form, PatientTraits? traits, Act act, CancellationToken ct)
    {
        if (form.Patient.Chosen is { } chosen)
        {
            var name = (await patients.NamesAsync([chosen], act, ct)).GetValueOrDefault(chosen);
            RefusedException.ThrowIf(name is null ? RequestRefusals.PatientMissing : null);
            return (chosen, traits?.Commune ?? await TypedAsync(form.Patient.CommuneChoice ?? form.Patient.Commune, ct) ?? name!.Commune, []);
        }

        RefusedException.ThrowIf(traits is null ? RequestRefusals.PatientMissing : null);
        var registration = await patients.RegisterAsync(traits!, form.Patient.EvenIfAlike, act, ct);
        return (registration.Patient, traits!.Commune, registration.Alike);
    }

    private async Task<string?> TypedAsync(string? commune, CancellationToken ct) =>
        string.IsNullOrWhiteSpace(commune) ? null : (await desk.CommuneTypedAsync(commune, orLargest: false, ct)).Code;

    private async Task<(ProfessionalId Author, bool IsContact)> AuthorAsync(ContactForm form, Channel channel, Act act, CancellationToken ct)
    {
        if (form.Known is { } known && (await directory.PeopleAsync([ProfessionalId.From(known)], ct)).Count == 1)
        {
            return (ProfessionalId.From(known), false);
        }

        var text = form.ToText();
        var holder = text.RppsNumber is { } rpps ? await directory.PersonOfRppsAsync(rpps.Digits, ct) : null;
        var contact = Contact.Of(text, channel, holder, act);
        db.Add(contact);
        return (contact.Id, true);
    }
}
