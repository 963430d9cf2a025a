using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;

namespace Relais.Requests.Lines;

/// <summary>Somebody who may receive the requests of a line.</summary>
/// <param name="Name">How people call it.</param>
internal sealed record RecipientChoice(RecipientKind Kind, Guid Target, string Name)
{
    /// <summary>What a form posts.</summary>
    public string Key => KeyOf(Kind, Target);

    public static string KeyOf(RecipientKind kind, Guid target) => $"{kind}:{target}";
}

/// <summary>Who may receive the requests of a team: its rotas, the practices of its territory, its experts, its coordination.</summary>
internal sealed class RecipientChoices(RelaisDb db, IDirectory directory, LineExperts experts)
{
    public async Task<IReadOnlyList<RecipientChoice>> OfTeamAsync(TeamId id, CancellationToken ct)
    {
        var team = (await directory.TeamsAsync([id], ct))[id];
        var rotas = await db.RotasOf(id).Select(r => new { r.Id, r.Name }).ToListAsync(ct);
        var people = await experts.OfTeamAsync(id, ct);
        var practices = await directory.PracticesAsync(team.Departments, ct);
        return
        [
            .. rotas.OrderBy(rota => Folded.Of(rota.Name), StringComparer.Ordinal).Select(rota => new RecipientChoice(RecipientKind.Rota, rota.Id.Value, rota.Name)),
            new RecipientChoice(RecipientKind.Coordination, id.Value, "Coordination de l’équipe"),
            .. people.Select(person => new RecipientChoice(RecipientKind.Expert, person.Id.Value, person.Name)),
            .. practices.Select(practice => new RecipientChoice(RecipientKind.Practice, practice.Id.Value, practice.Name)),
        ];
    }
}
