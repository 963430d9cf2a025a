using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Forms.Versions;

internal sealed record PublishForm(FormId Id, long Version);

internal sealed class PublishFormHandler(RelaisDb db)
{
    public async Task<FormVersionId> HandleAsync(PublishForm command, Act act, CancellationToken ct)
    {
        var form = await db.FormToChangeAsync(command.Id, command.Version, act, ct);
        var published = form.Publish(act);
        db.Record(act, "form.publish", "form/" + form.Id);
        await db.SaveChangesAsync(ct);
        return published.Id;
    }
}
