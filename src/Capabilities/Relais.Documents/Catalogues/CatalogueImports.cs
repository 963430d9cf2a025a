using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Documents.Catalogues;

/// <summary>Runs the imports of public catalogues: one at a time, each with its edition, which says what became of it whatever happens.</summary>
internal sealed class CatalogueImports(RelaisDb db)
{
    public static Refusal? WhyNot(Act act) => act.By == ProfessionalId.Relais || MayImport(act) ? null : CatalogueRefusals.NotAdministrator;

    /// <summary>Whether somebody administers a team: whoever administers a practice alone changes nothing that all teams share.</summary>
    public static bool MayImport(Act act) => act.TeamsWith(Role.Administrator).Count > 0;

    /// <param name="begin">The edition of that number.</param>
    /// <param name="fill">Reads the files, then publishes or refuses the edition.</param>
    /// <param name="record">Writes a line of the journal about the edition; the caller saves.</param>
    /// <param name="act">Who imports and when.</param>
    /// <param name="ct">Stops the reading.</param>
    public async Task<TEdition> RunAsync<TEdition>(Func<int, TEdition> begin, Func<TEdition, Task> fill, Action<TEdition> record, Act act, CancellationToken ct)
        where TEdition : CatalogueEdition
    {
        var edition = await BeginAsync(begin, act, ct);
        try
        {
            await fill(edition);
        }
        finally
        {
            await EndAsync(edition, record);
        }

        return edition;
    }

    private async Task<TEdition> BeginAsync<TEdition>(Func<int, TEdition> begin, Act act, CancellationToken ct)
        where TEdition : CatalogueEdition
    {
        var last = await db.Set<TEdition>().OrderByDescending(edition => edition.Number).FirstOrDefaultAsync(ct);
        RefusedException.ThrowIf(last?.IsUnderWay(act.At) == true ? CatalogueRefusals.UnderWay : null);
        var edition = begin((last?.Number ?? 0) + 1);
        db.Add(edition);
        await db.SaveUnlessTakenAsync(CatalogueRefusals.UnderWay, ct);

        return edition;
    }

    private async Task EndAsync<TEdition>(TEdition edition, Action<TEdition> record)
        where TEdition : CatalogueEdition
    {
        if (edition.State is CatalogueState.Reading)
        {
            edition.Stop();
        }

        db.ChangeTracker.Clear();
        db.Update(edition);
        record(edition);
        await db.SaveChangesAsync(CancellationToken.None);
    }
}
