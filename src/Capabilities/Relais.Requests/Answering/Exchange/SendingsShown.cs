using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Mail.Secure;
using Relais.Requests.Life;
using Relais.Requests.Reading;
using Relais.Ui.Components;
using Relais.Ui.Time;

namespace Relais.Requests.Answering.Exchange;

/// <summary>How the report travels, as the request's page shows it to the team.</summary>
/// <param name="Request">The request's Guid.</param>
/// <param name="Rows">Each recipient.</param>
/// <param name="CanAdd">Whether a recipient may be added.</param>
/// <param name="HasFailed">Whether one of them did not get it: then the letter is printed.</param>
public sealed record SendingsShown(Guid Request, IReadOnlyList<SendingRow> Rows, bool CanAdd, bool HasFailed)
{
    /// <summary>The letter, or null while none is made.</summary>
    public string? LetterUrl { get; init; }

    /// <summary>The patient's information sheet, for whoever asked; null for the others.</summary>
    public string? SheetUrl { get; init; }
}

/// <summary>A recipient of a report.</summary>
/// <param name="Id">Which sending.</param>
/// <param name="Name">Who.</param>
/// <param name="Role">«Médecin traitant».</param>
/// <param name="Address">Where.</param>
/// <param name="State">In a word.</param>
/// <param name="Tone">How it looks.</param>
/// <param name="Detail">When, or why not.</param>
/// <param name="CanRetry">Whether it may be sent again.</param>
public sealed record SendingRow(Guid Id, string Name, string Role, string Address, string State, Tone Tone, string? Detail, bool CanRetry);

/// <summary>Reads them for a page.</summary>
internal sealed class SendingsReading(RelaisDb db, SecureMailOptions mails)
{
    public async Task<SendingsShown> OfAsync(RequestRead read, Act act, CancellationToken ct)
    {
        var request = read.Request;
        if (!read.IsTeam(act))
        {
            return new(request.Id.Value, [], false, false) { SheetUrl = request.State is RequestState.Withdrawn ? null : $"/demandes/{request.Id}/information-patient" };
        }

        var sendings = await db.SendingsOf(request.Id, act).AsNoTracking().OrderBy(s => s.Id).ToListAsync(ct);
        var failed = sendings.Exists(sending => sending.State is SendingState.Failed);
        return new(request.Id.Value, [.. sendings.Select(sending => RowOf(sending, read, act))], mails.IsOn && request.State is not (RequestState.Withdrawn or RequestState.Declined), failed)
        {
            LetterUrl = request.Letter is { } letter ? $"/fichiers/{letter.File}" : null,
        };
    }

    private static SendingRow RowOf(SecureSending sending, RequestRead read, Act act)
    {
        var at = sending.ReadAt ?? sending.DeliveredAt ?? sending.SentAt;
        var detail = sending.Why ?? (at is { } when ? FrenchTime.Ago(when, act.At, read.Line.Zone) : null);
        return new(sending.Id, sending.Name, ExchangeWords.Label(sending.Role), sending.Address, ExchangeWords.Label(sending.State), ExchangeWords.ToneOf(sending.State), detail, sending.WhyNotAgain() is null);
    }
}
