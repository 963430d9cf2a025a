using Microsoft.EntityFrameworkCore;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Reading;

/// <summary>Tells the capabilities below of a request that was answered.</summary>
internal sealed class AnsweredRequests(RelaisDb db) : IAnsweredRequests
{
    public async Task<AnsweredRequest?> OfAsync(Guid request, CancellationToken ct)
    {
        var id = RequestId.From(request);
        var read = await db.Set<Request>().AsNoTracking().SingleAsync(r => r.Id == id, ct);
        var reply = await db.Set<RequestStep>().AsNoTracking().Where(s => s.Request == id && s.Kind == StepKind.Answered).OrderBy(s => s.At).FirstOrDefaultAsync(ct);
        if (reply is null)
        {
            return null;
        }

        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == read.Line, ct);
        return new(read.Id, read.Number, read.Team, read.Structure, read.Patient, read.Author, read.AuthorPlace, !read.IsByContact, reply.InPlaceOf ?? reply.By, reply.At, line.Zone)
        {
            Substitute = reply.InPlaceOf is null ? null : reply.By,
            AskingSubstitute = await db.Set<RequestStep>().Where(s => s.Request == id && s.Kind == StepKind.Sent && s.InPlaceOf != null).Select(s => (ProfessionalId?)s.By).FirstOrDefaultAsync(ct),
        };
    }
}
