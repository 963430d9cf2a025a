using Microsoft.AspNetCore.Http;
using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Platform.Files;
using Relais.Platform.Files.Receiving;
using Relais.Ui.Components;

namespace Relais.Requests.Asking;

/// <summary>The files of a form: those already sent, and those that a browser without script posts with it.</summary>
internal sealed class AttachedFiles(RelaisDb db, UploadFileHandler upload)
{
    /// <summary>What the form shows of the files already sent by this person.</summary>
    public async Task<IReadOnlyList<SentFile>> SentAsync(IReadOnlyList<FileId> ids, Act act, CancellationToken ct)
    {
        if (ids.Count == 0)
        {
            return [];
        }

        var own = await db.FilesOf(act).Where(file => ids.Contains(file.Id)).Select(file => file.Id).ToListAsync(ct);
        var facts = await db.FileFactsAsync(own, ct);
        return [.. ids.Where(facts.ContainsKey).Select(id => new SentFile(id, facts[id].Name, facts[id].Size))];
    }

    /// <summary>Receives the files posted with the form; a wrong one becomes an error beside the field, the others are kept.</summary>
    public async Task<IReadOnlyList<Guid>> ReceiveAsync(HttpContext http, Act act, FieldErrors errors, CancellationToken ct)
    {
        var received = new List<Guid>();
        foreach (var file in http.Request.Form.Files.Where(file => file.FileName.Length > 0))
        {
            try
            {
                await using var content = file.OpenReadStream();
                received.Add((await upload.HandleAsync(new UploadFile(file.FileName, content), act, ct)).Id.Value);
            }
            catch (RefusedException refused)
            {
                errors.Add("Files", $"{file.FileName} : {refused.Refusal.Sentence}");
            }
        }

        return received;
    }
}
