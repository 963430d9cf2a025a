using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Documents.Contract;
using Relais.Forms.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.SignIn.Demo;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Questioning;

namespace Relais.Requests.Answering.Exchange;

/// <summary>Reads what the documents of a request are made from, as its author may see it: they are written for people outside.</summary>
internal sealed class PaperReading(RelaisDb db, IDirectory directory, IPatients patients, Questionnaires questionnaires, DemoOptions demo)
{
    /// <param name="request">With its steps and files.</param>
    /// <param name="ct">Cancelled when nobody waits any more.</param>
    public async Task<PaperFacts> ReadAsync(Request request, CancellationToken ct)
    {
        var reply = request.Reply;
        var act = new Act(request.Author, reply?.At ?? request.SentAt);
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        var team = (await directory.TeamsAsync([request.Team], ct))[request.Team];
        var expert = reply?.By ?? request.Expert;
        var writer = request.Steps.Find(step => step.Kind is StepKind.Sent && step.InPlaceOf is not null)?.By;
        var people = await directory.PeopleOrContactsAsync(db, [request.Author, .. new[] { expert, reply?.InPlaceOf, writer }.OfType<ProfessionalId>()], ct);
        var isTyped = request.Channel is Channel.Web;
        var structures = await directory.StructuresAsync([team.Structure, .. request.AuthorPlace is { } at && isTyped ? [at] : Array.Empty<StructureId>()], ct);
        var patient = await patients.ForDocumentAsync(request.Patient, act, ct)
            ?? throw new InvalidOperationException($"The author of request {request.Id} does not see its patient.");
        string?[] codes = [patient.Traits.BirthPlace, patient.Traits.Commune, .. structures.Values.Select(structure => structure.Commune)];
        return new PaperFacts(request, line, team, patient, people[request.Author])
        {
            Home = structures[team.Structure],
            AuthorPlace = request.AuthorPlace is { } place && isTyped ? structures.GetValueOrDefault(place) : null,
            Contact = request.IsByContact ? (await db.ContactsAsync([request.Author], ct)).GetValueOrDefault(request.Author) : null,
            Expert = expert is { } by ? people.GetValueOrDefault(by) : null,
            Replaced = reply?.InPlaceOf is { } replaced ? people.GetValueOrDefault(replaced) : null,
            Writer = writer is { } wrote ? people.GetValueOrDefault(wrote) : null,
            Communes = await directory.CommunesAsync([.. codes.OfType<string>()], ct),
            Answers = (await questionnaires.SentAsync(request, line, act, ct))?.Evaluation.InWords() ?? [],
            Sendings = await db.SendingsOfRequest(request.Id).AsNoTracking().OrderBy(s => s.Id).ToListAsync(ct),
            Masks = reply is null ? DocumentMasks.None : await db.MasksOfAsync(reply.Id, ct),
            IsInvented = demo.Enabled,
        };
    }
}
