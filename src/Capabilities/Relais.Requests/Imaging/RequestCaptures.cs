using Microsoft.EntityFrameworkCore;
using Relais.Exams.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Asking;
using Relais.Requests.Contract;
using Relais.Requests.Life;

namespace Relais.Requests.Imaging;

/// <summary>Photos taken with a telephone for a request being written, or for one whose complement is awaited.</summary>
internal sealed class RequestCaptures(RelaisDb db, IPatients patients) : ICaptureHome
{
    private const string Draft = "brouillon/";
    private const string Sent = "demande/";

    public static string SubjectOfDraft(RequestId draft) => Draft + draft;

    public static string SubjectOf(RequestId request) => Sent + request;

    public async Task<CaptureFor?> FindAsync(string subject, Act act, CancellationToken ct)
    {
        if (IdOf(subject, Draft) is { } draft)
        {
            return await DraftAsync(draft, act, ct) is { } found
                ? new(await InitialsAsync(RequestForm.FromJson(found.Fields), act, ct), $"/demandes/nouvelle?ligne={found.Line}&brouillon={draft}")
                : null;
        }

        if (IdOf(subject, Sent) is not { } id)
        {
            return null;
        }

        var request = await db.RequestsVisibleTo(act).AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct);
        return request is not null && request.WhyNotGiveComplement(act) is null
            ? new(await InitialsAsync(request.Patient, act, ct) ?? "", $"/demandes/{id}")
            : null;
    }

    /// <summary>A request being written holds it at once; for a complement it waits until that is sent.</summary>
    public async Task ReceiveAsync(string subject, FileId photo, Act act, CancellationToken ct)
    {
        if (IdOf(subject, Draft) is { } id && await DraftAsync(id, act, ct) is { } draft)
        {
            var form = RequestForm.FromJson(draft.Fields);
            form.Files.Add(photo.Value);
            (draft.Fields, draft.UpdatedAt) = (form.ToJson(), act.At);
        }
    }

    private static RequestId? IdOf(string subject, string kind) =>
        subject.StartsWith(kind, StringComparison.Ordinal) && Guid.TryParse(subject[kind.Length..], out var id) ? RequestId.From(id) : null;

    private Task<RequestDraft?> DraftAsync(RequestId id, Act act, CancellationToken ct)
    {
        var by = act.By;
        return db.Set<RequestDraft>().SingleOrDefaultAsync(d => d.Id == id && d.Author == by, ct);
    }

    private async Task<string> InitialsAsync(RequestForm form, Act act, CancellationToken ct) =>
        (form.KnownPatient is { } known ? await InitialsAsync(PatientId.From(known), act, ct) : null)
        ?? Initials(form.Patient.FirstNames, form.Patient.BirthName);

    private async Task<string?> InitialsAsync(PatientId patient, Act act, CancellationToken ct) =>
        (await patients.NamesAsync([patient], act, ct)).GetValueOrDefault(patient) is { } name ? Initials(name.FirstName, name.BirthName) : null;

    private static string Initials(string? first, string? last) =>
        string.Join(' ', new[] { first, last }.Where(name => !string.IsNullOrWhiteSpace(name)).Select(name => $"{char.ToUpperInvariant(name!.Trim()[0])}."));
}
