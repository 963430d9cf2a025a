using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Answering.Opinions;

namespace Relais.Requests.Answering.Templates;

/// <summary>Writes a new template.</summary>
internal sealed record CreateTemplate(TeamId? Team, TemplateText Text);

internal sealed class CreateTemplateHandler(RelaisDb db)
{
    public async Task<Guid> HandleAsync(CreateTemplate command, Act act, CancellationToken ct)
    {
        var template = ReplyTemplate.Of(command.Team, command.Text, act);
        var count = await db.TemplatesOf(act).CountAsync(other => other.Team == command.Team, ct);
        RefusedException.ThrowIf(count >= ReplyTemplate.Most ? OpinionRefusals.TooManyTemplates : null);
        db.Add(template);
        await db.SaveChangesAsync(ct);
        return template.Id;
    }
}

/// <summary>Changes a template.</summary>
/// <param name="Version">What was read.</param>
internal sealed record EditTemplate(Guid Id, long Version, TemplateText Text);

internal sealed class EditTemplateHandler(RelaisDb db)
{
    public async Task HandleAsync(EditTemplate command, Act act, CancellationToken ct)
    {
        var template = await db.TemplateToChangeAsync(command.Id, command.Version, act, ct);
        template.Change(command.Text, act);
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>Removes a template; the opinions made with it stay.</summary>
internal sealed record DeleteTemplate(Guid Id, long Version);

internal sealed class DeleteTemplateHandler(RelaisDb db)
{
    public async Task HandleAsync(DeleteTemplate command, Act act, CancellationToken ct)
    {
        db.Remove(await db.TemplateToChangeAsync(command.Id, command.Version, act, ct));
        await db.SaveChangesAsync(ct);
    }
}

/// <summary>What commands on templates begin with.</summary>
internal static class TemplateWork
{
    public static async Task<ReplyTemplate> TemplateToChangeAsync(this RelaisDb db, Guid id, long version, Act act, CancellationToken ct)
    {
        var template = await db.TemplatesOf(act).SingleOrDefaultAsync(t => t.Id == id, ct);
        RefusedException.ThrowIf(
            template is null ? OpinionRefusals.TemplateNotFound
            : template.WhyNotChange(act) ?? (template.Version != version ? OpinionRefusals.TemplateChanged : null));
        return template!;
    }
}
