using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Forms.Contract;
using Relais.Forms.Fhir;
using Relais.Forms.Versions;
using Relais.Platform.Acts;
using Relais.Platform.Data;

namespace Relais.Forms.Pages;

/// <summary>A form as a FHIR file.</summary>
internal static class FormExport
{
    public static async Task<IResult> SendAsync(Guid id, RelaisDb db, CurrentAct current, CancellationToken ct)
    {
        var key = FormId.From(id);
        var form = await db.FormsAdministeredBy(current.Act).AsNoTracking().Include(f => f.Versions).SingleOrDefaultAsync(f => f.Id == key, ct);
        return (form?.Draft ?? form?.Latest) is { } version
            ? Results.Stream(stream => QuestionnaireWriter.WriteAsync(version.ToForm(), stream, CancellationToken.None), "application/fhir+json", form!.Key + ".json")
            : Results.NotFound();
    }
}
