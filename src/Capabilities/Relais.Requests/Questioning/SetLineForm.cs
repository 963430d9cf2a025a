using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Requests.Contract;
using Relais.Requests.Lines;

namespace Relais.Requests.Questioning;

/// <summary>Chooses the questionnaire that requesters of a line fill; null asks nothing.</summary>
internal sealed record SetLineForm(LineId Line, long Version, FormId? Form);

internal sealed class SetLineFormHandler(RelaisDb db, IForms forms)
{
    public async Task HandleAsync(SetLineForm command, Act act, CancellationToken ct)
    {
        var line = await db.LineToChangeAsync(command.Line, command.Version, act, ct);
        var known = command.Form is null || (await forms.OfTeamAsync(line.Team, ct)).Any(form => form.Id == command.Form);
        RefusedException.ThrowIf(known ? null : LineRefusals.FormUnknown);
        line.Form = command.Form;
        line.Version++;
        db.Record(act, "line.form", "line/" + line.Id);
        await db.SaveChangesAsync(ct);
    }
}
