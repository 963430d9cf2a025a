using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Platform.Data;
using Relais.Platform.Mail.Receiving;

namespace Relais.Requests.Intake.Mails;

/// <summary>Looks at every open mailbox once, one node at a time for each.</summary>
internal sealed class FetchMails(IServiceScopeFactory scopes, IMailFetcher fetcher, DeliveredMails delivered, MailPasswords passwords, IClock clock)
{
    private static readonly Duration Hold = Duration.FromMinutes(15);

    /// <summary>Fetches what waits everywhere.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        foreach (var mailbox in await DueAsync(ct))
        {
            if (await TakeTurnAsync(mailbox, ct))
            {
                await TakeAllAsync(mailbox, ct);
            }
        }
    }

    private async Task TakeAllAsync(Mailbox mailbox, CancellationToken ct)
    {
        var outcome = FetchOutcome.Broken;
        try
        {
            outcome = await FetchAsync(mailbox, ct);
        }
        finally
        {
            await EndTurnAsync(mailbox, outcome, CancellationToken.None);
        }
    }

    private async Task<List<Mailbox>> DueAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<RelaisDb>().MailboxesToFetch(clock.GetCurrentInstant()).AsNoTracking().OrderBy(m => m.FetchedAt).ToListAsync(ct);
    }

    private async Task<bool> TakeTurnAsync(Mailbox mailbox, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetCurrentInstant();
        var until = now + Hold;
        return await scope.ServiceProvider.GetRequiredService<RelaisDb>().MailboxesToFetch(now)
            .Where(m => m.Id == mailbox.Id)
            .ExecuteUpdateAsync(set => set.SetProperty(m => m.HeldUntil, until), ct) == 1;
    }

    private async Task EndTurnAsync(Mailbox mailbox, FetchOutcome outcome, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var now = clock.GetCurrentInstant();
        await scope.ServiceProvider.GetRequiredService<RelaisDb>().Mailboxes()
            .Where(m => m.Id == mailbox.Id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(m => m.HeldUntil, (Instant?)null).SetProperty(m => m.FetchedAt, now).SetProperty(m => m.Outcome, outcome), ct);
    }

    private Task<FetchOutcome> FetchAsync(Mailbox mailbox, CancellationToken ct)
    {
        if (mailbox.Way is MailboxWay.Delivered)
        {
            return delivered.FetchAsync(mailbox.Address, KeepAsync, ct);
        }

        return mailbox.Password is { } box && passwords.Open(mailbox.Id, box) is { } password
            ? fetcher.FetchAsync(new MailAccount(mailbox.Host!, mailbox.Port, mailbox.IsTlsFirst, mailbox.User!, password), KeepAsync, ct)
            : Task.FromResult(FetchOutcome.LoginRefused);

        async Task KeepAsync(FetchedMail mail, Stream bytes, CancellationToken token)
        {
            await using var scope = scopes.CreateAsyncScope();
            await scope.ServiceProvider.GetRequiredService<KeepMails>().KeepAsync(mailbox, mail, bytes, clock.GetCurrentInstant(), token);
        }
    }
}
