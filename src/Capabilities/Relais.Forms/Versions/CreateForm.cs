using Microsoft.EntityFrameworkCore;
using Relais.Forms.Contract;
using Relais.Forms.Reckoning;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Journal;

namespace Relais.Forms.Versions;

/// <summary>Begins a form in a team: blank, from the library, copied or imported.</summary>
internal sealed record CreateForm(TeamId Team, Form Form, EligibilityRules? Rules);

internal sealed class CreateFormHandler(RelaisDb db)
{
    public async Task<FormId> HandleAsync(CreateForm command, Act act, CancellationToken ct)
    {
        var key = command.Form.Key;
        RefusedException.ThrowIf(
            !act.Holds(command.Team, Role.Administrator) ? VersionRefusals.NotFound
            : !FormCheck.IsKey(key) ? FormRefusals.KeyWrong(key)
            : await db.FormsAdministeredBy(act).AnyAsync(form => form.Team == command.Team && form.Key == key, ct) ? VersionRefusals.KeyTaken
            : null);

        var begun = TeamForm.Begin(command.Team, command.Form, command.Rules);
        db.Add(begun);
        db.Record(act, "form.create", "form/" + begun.Id);
        await db.SaveUnlessTakenAsync(VersionRefusals.KeyTaken, ct);

        return begun.Id;
    }
}
