using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Platform.Data;

namespace Relais.Platform.SignIn.Held;

/// <summary>Keeps forms of expired sessions and gives them back to the person who wrote them.</summary>
internal sealed class HeldForms(RelaisDb db, Secrets secrets, IClock clock)
{
    public const int MaxBytes = 1024 * 1024;

    private const string KeyName = "held-forms";

    /// <returns>The token of the page that gives the form back.</returns>
    public async Task<string> HoldAsync(Guid account, HeldContent content, CancellationToken ct)
    {
        var (token, now) = (Token.New(), clock.GetCurrentInstant());
        await SweepAsync(account, now, ct);
        var id = Token.HashOf(token);
        db.Add(new HeldForm
        {
            Id = id,
            Account = account,
            Content = secrets.Seal(KeyName, About(id, account), JsonSerializer.SerializeToUtf8Bytes(content)),
            HeldAt = now,
        });
        await db.SaveChangesAsync(ct);
        return token;
    }

    /// <summary>The form of that token, or null when it is another person's, too old or unknown.</summary>
    public async Task<HeldContent?> FindAsync(string token, Guid account, CancellationToken ct)
    {
        var (id, since) = (Token.HashOf(token), clock.GetCurrentInstant() - HeldForm.Life);
        var held = await db.Set<HeldForm>().AsNoTracking()
            .SingleOrDefaultAsync(form => form.Id == id && form.Account == account && form.HeldAt >= since, ct);
        var plain = held is null ? null : secrets.Open(KeyName, About(id, account), held.Content);
        return plain is null ? null : JsonSerializer.Deserialize<HeldContent>(plain);
    }

    private static string About(string id, Guid account) => $"held/{id}/{account}";

    private async Task SweepAsync(Guid account, Instant now, CancellationToken ct)
    {
        var since = now - HeldForm.Life;
        await db.Set<HeldForm>().Where(form => form.HeldAt < since).ExecuteDeleteAsync(ct);
        var oldest = await db.Set<HeldForm>().AsNoTracking().Where(form => form.Account == account)
            .OrderByDescending(form => form.HeldAt).Skip(HeldForm.MostOfOne - 1).Select(form => form.Id).ToListAsync(ct);
        await db.Set<HeldForm>().Where(form => oldest.Contains(form.Id)).ExecuteDeleteAsync(ct);
    }
}
