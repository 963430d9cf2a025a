using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Billing.Acts;

/// <summary>What is done to chosen acts.</summary>
internal enum ActStep
{
    /// <summary>Vérifié, prêt à facturer.</summary>
    Check,

    /// <summary>Écarté.</summary>
    SetAside,

    /// <summary>Repris, à vérifier.</summary>
    TakeUp,
}

/// <summary>Checks acts, sets them aside, takes them up again: all of those chosen, or none.</summary>
internal sealed record LeadActs(IReadOnlyCollection<Guid> Ids, ActStep Step, string? Why);

internal sealed class LeadActsHandler(RelaisDb db)
{
    public const int Most = 100;

    public async Task<int> HandleAsync(LeadActs command, Act act, CancellationToken ct)
    {
        var ids = command.Ids.Distinct().Take(Most).ToList();
        RefusedException.ThrowIf(ids.Count == 0 ? ActRefusals.NothingChosen : null);
        var lines = await db.ActsVisibleTo(act).Where(a => ids.Contains(a.Id)).ToListAsync(ct);
        RefusedException.ThrowIf(lines.Count < ids.Count ? ActRefusals.NotFound : null);
        foreach (var line in lines)
        {
            Take(line, command);
            db.Record(act, ActionOf(command.Step), "act/" + line.Id, line.Patient);
        }

        await db.SaveChangesAsync(ct);
        return lines.Count;
    }

    private static void Take(ActLine line, LeadActs command)
    {
        switch (command.Step)
        {
            case ActStep.Check:
                line.Check();
                break;
            case ActStep.SetAside:
                line.SetAside(command.Why);
                break;
            case ActStep.TakeUp:
                line.TakeUp();
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(command));
        }
    }

    private static string ActionOf(ActStep step) => step switch
    {
        ActStep.Check => "act.check",
        ActStep.SetAside => "act.set-aside",
        ActStep.TakeUp => "act.take-up",
        _ => throw new ArgumentOutOfRangeException(nameof(step)),
    };
}
