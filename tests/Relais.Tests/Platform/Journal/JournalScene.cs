using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Platform.Journal;

/// <summary>A journal with seals, and a copy of them in a folder of its own.</summary>
internal sealed class JournalScene(RelaisApp app) : IDisposable
{
    private readonly string _folder = System.IO.Directory.CreateTempSubdirectory("relais-seals-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public string Folder => _folder;

    public SealCopy Copy => new(1, Path.Combine(_folder, SealCopy.FileName));

    public Task WriteAsync(int lines) =>
        app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            for (var i = 0; i < lines; i++)
            {
                db.Record(new Act(ProfessionalId.New(), app.Clock.GetCurrentInstant()) { Origin = "127.0.0.1" }, "request.read", $"request/l’été {i}", PatientId.New());
            }

            await db.SaveChangesAsync(Ct);
        });

    // A transaction of anybody else in the cluster holds the seals back for as long as it runs.
    public async Task SealAsync()
    {
        for (var tries = 0; (await VerifyAsync()).Unsealed > 0 && tries < 200; tries++)
        {
            await app.InScopeAsync(scope => scope.GetRequiredService<JournalSealer>().SealAsync(Ct));
            await Task.Delay(20, Ct);
        }
    }

    public async Task SealedAsync(params int[] batches)
    {
        foreach (var lines in batches)
        {
            await WriteAsync(lines);
            await SealAsync();
        }
    }

    /// <summary>As a node does that has just started.</summary>
    public async Task<CopyState> CopiedAsync()
    {
        var state = new CopyState(Copy);
        await CopyAsync(state);
        return state;
    }

    public Task CopyAsync(CopyState state) =>
        app.InScopeAsync(async scope =>
        {
            while (!await scope.GetRequiredService<JournalCopier>().CopyAsync(state, Ct))
            {
            }
        });

    public Task<JournalVerdict> VerifyAsync(params SealCopy[] copies) =>
        app.InScopeAsync(scope => scope.GetRequiredService<JournalVerifier>().VerifyAsync(copies, Ct));

    public Task<List<long>> LinesAsync() =>
        app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<JournalEntry>().OrderBy(e => e.Id).Select(e => e.Id).ToListAsync(Ct));

    /// <summary>Lets somebody at the database, verifies what they leave, and puts everything back.</summary>
    public Task<(JournalVerdict Alone, JournalVerdict Compared)> TamperAsync(Func<Tampering, Task> with) =>
        app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            await using var transaction = await db.Database.BeginTransactionAsync(Ct);
            await with(new Tampering(db, scope.GetRequiredService<Secrets>().Key("journal")));
            db.ChangeTracker.Clear();
            var verifier = scope.GetRequiredService<JournalVerifier>();
            var found = (await verifier.VerifyAsync([], Ct), await verifier.VerifyAsync([Copy], Ct));
            await transaction.RollbackAsync(Ct);
            return found;
        });

    public void Dispose() => System.IO.Directory.Delete(_folder, recursive: true);
}
