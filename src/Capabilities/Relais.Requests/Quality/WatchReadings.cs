using Relais.Kernel;
using Relais.Messaging.Contract;
using Relais.Platform.Data;
using Relais.Platform.Jobs;

namespace Relais.Requests.Quality;

/// <summary>Reminds those who were drawn, twice, then no more.</summary>
internal sealed class WatchReadings(RelaisDb db, INotices notices) : ISweep
{
    private const int Batch = 100;

    public static TimeSpan Pace => TimeSpan.FromMinutes(10);

    public async Task<int> RunAsync(Act act, CancellationToken ct)
    {
        var due = await db.ReadingsDueAsync(act.At, Batch, ct);
        foreach (var reading in due)
        {
            reading.NoteReminded(act.At);
            await notices.AddAsync(
                new Notice(reading.Reader, $"{reading.Id:N}/reminded/{reading.Reminded}", "reading/" + reading.Id, "Rappel : une relecture anonyme vous attend", $"/relectures/{reading.Id}", act.At), ct);
        }

        await db.SaveChangesAsync(ct);
        return due.Count;
    }
}
