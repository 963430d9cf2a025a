using Microsoft.EntityFrameworkCore;
using NodaTime;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Directory.Replacing;

/// <param name="Replaced">Who is replaced.</param>
/// <param name="For">The team or structure for which somebody else declares it, or oneself.</param>
/// <param name="Rpps">The remplaçant's number, as typed.</param>
internal sealed record DeclareReplacement(ProfessionalId Replaced, ReplacingFor For, string? Rpps, LocalDate? From, LocalDate? To);

internal sealed class DeclareReplacementHandler(RelaisDb db)
{
    public async Task HandleAsync(DeclareReplacement command, Act act, CancellationToken ct)
    {
        var replaced = await db.ReplacedAsync(command.Replaced, command.For, act, ct);
        RefusedException.ThrowIf(replaced is null ? ReplacementRefusals.NotFound : null);
        var substitute = Rpps.TryParse(command.Rpps, out var rpps) ? await db.SubstituteAsync(rpps, ct) : null;
        RefusedException.ThrowIf(command.For.IsOneself ? null : await db.WhyNotGiveAwayAsync(replaced!.Id, substitute?.Id, act, ct));
        var zone = await db.ZoneOfAsync(replaced!.Id, command.For, act, ct);
        List<Replacement> others = substitute is null ? [] : await db.ReplacementsBeside(replaced.Id, substitute.Id, act.At).ToListAsync(ct);
        RefusedException.ThrowIf(ReplacementRules.WhyNot(replaced, substitute, command.From, command.To, act.At.InZone(zone).Date, others));

        var replacement = Replacement.Declare(replaced.Id, substitute!.Id, command.From!.Value, command.To!.Value, zone, act);
        replaced.ReplacementsChange();
        db.Add(replacement);
        db.Record(act, "directory.replacement-declare", "replacement/" + replacement.Id);
        await db.SaveChangesAsync(ct);
    }
}
