using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Documents.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Platform.Mail;
using Relais.Platform.Mail.Secure;
using Relais.Requests.Intake.Mails;

namespace Relais.Requests.Answering.Exchange;

/// <summary>Sends the reports that are due, each by one node: whoever counts the attempt first has it.</summary>
internal sealed class SecureMailRound(IServiceScopeFactory scopes, SecureMailer mailer, IClock clock)
{
    private const int Batch = 20;

    /// <returns>How many were tried.</returns>
    public async Task<int> SendDueAsync(CancellationToken ct)
    {
        var due = await DueAsync(ct);
        foreach (var id in due)
        {
            await using var scope = scopes.CreateAsyncScope();
            await SendAsync(scope.ServiceProvider, id, ct);
        }

        return due.Count;
    }

    private async Task<List<Guid>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RelaisDb>().SendingsDue(clock.GetCurrentInstant()).OrderBy(s => s.DueAt).Take(Batch).Select(s => s.Id).ToListAsync(ct);
    }

    private async Task SendAsync(IServiceProvider services, Guid id, CancellationToken ct)
    {
        var db = services.GetRequiredService<RelaisDb>();
        var now = clock.GetCurrentInstant();
        if (await db.SendingsDue(now).SingleOrDefaultAsync(s => s.Id == id, ct) is not { } sending)
        {
            return;
        }

        sending.Try(now);
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            // Another node sends it.
            return;
        }

        var request = await db.RequestToSend(sending.Request).SingleAsync(ct);
        var made = await services.GetRequiredService<RequestPapers>().MakeAsync(request, Act.OfRelais(now), ct);
        var outcome = await TryAsync(db, sending, made, ct);
        var settled = await db.SendingsOfRequest(sending.Request).SingleAsync(s => s.Id == id, ct);
        Settle(settled, outcome, made);
        db.Record(Act.OfRelais(clock.GetCurrentInstant()), settled.State is SendingState.Sent ? "request.send-report" : "request.send-report-failed", "request/" + request.Id, request.Patient);
        await db.SaveChangesAsync(ct);
    }

    /// <summary>Null when there is nothing to send.</summary>
    private async Task<MailOutcome?> TryAsync(RelaisDb db, SecureSending sending, PapersMade made, CancellationToken ct)
    {
        if (made.Answered is null || !EmailAddress.TryParse(sending.Address, out var to))
        {
            return null;
        }

        using var folder = new MemoryStream();
        await ClinicalDocuments.PackAsync(folder, made.Folder, ct);
        var team = made.Facts.Team.Id;
        var answers = await db.Mailboxes().Where(m => m.Team == team && m.Kind == MailboxKind.Mssante && m.IsOpen).OrderBy(m => m.Address).Select(m => m.Address).FirstOrDefaultAsync(ct);
        return await mailer.TrySendAsync(SecureWords.MailOf(sending, to, answers, made, folder.ToArray()), ct);
    }

    private void Settle(SecureSending sending, MailOutcome? outcome, PapersMade made)
    {
        switch (outcome)
        {
            case MailOutcome.Accepted:
                sending.Sent(clock.GetCurrentInstant());
                break;
            case MailOutcome.TemporaryFailure:
                sending.Postponed("Le serveur MSSanté n’a pas pris le courriel.");
                break;
            case MailOutcome.Refused:
                sending.Fail("L’adresse a été refusée par le serveur MSSanté.");
                break;
            default:
                sending.Postponed(made.WhyNoPdf is null ? "La demande n’a pas d’avis à envoyer." : "Le courrier n’a pas pu être préparé.");
                break;
        }
    }
}
