using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Requests.Contract;
using Relais.Requests.Intake;
using Relais.Requests.Life;
using Relais.Requests.Lines;
using Relais.Requests.Questioning;

namespace Relais.Requests.Answering.Documents;

/// <summary>Reads what the letter of a request is written from.</summary>
internal sealed class ReplyLetters(RelaisDb db, IDirectory directory, IPatients patients, Questionnaires questionnaires)
{
    /// <summary>The letter of a request that was answered or declined. It is read as its author, to whom it goes.</summary>
    public async Task<ReplyLetter> WriteAsync(Request request, RequestStep step, CancellationToken ct)
    {
        var act = new Act(request.Author, step.At);
        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        var team = (await directory.TeamsAsync([request.Team], ct))[request.Team];
        var people = await directory.PeopleOrContactsAsync(db, [request.Author, step.By, .. step.InPlaceOf is { } of ? [of] : Array.Empty<ProfessionalId>()], ct);
        StructureId[] places = [team.Structure, .. request.AuthorPlace is { } place ? [place] : Array.Empty<StructureId>()];
        var structures = await directory.StructuresAsync(places, ct);
        return ReplyLetterWords.Of(new ReplyLetterFacts(request, step, line, team)
        {
            Home = structures.GetValueOrDefault(team.Structure),
            Patient = (await patients.NamesAsync([request.Patient], act, ct)).GetValueOrDefault(request.Patient),
            Author = people.GetValueOrDefault(request.Author),
            // Somebody else may have written it down: then the place is theirs.
            Place = request.Channel is Channel.Web && request.AuthorPlace is { } at ? structures.GetValueOrDefault(at) : null,
            Contact = request.IsByContact ? (await db.ContactsAsync([request.Author], ct)).GetValueOrDefault(request.Author) : null,
            Signer = people.GetValueOrDefault(step.By),
            Replaced = step.InPlaceOf is { } replaced ? people.GetValueOrDefault(replaced) : null,
            Assessment = (await questionnaires.SentAsync(request, line, act, ct))?.Assessment,
        });
    }

    /// <summary>Whether the letter is made without being asked for: to whoever is declined, to whoever has no account, and by teams that say whom they take.</summary>
    public async Task<bool> IsDueAsync(Request request, RequestStep step, CancellationToken ct)
    {
        if (step.Kind is StepKind.Declined || request.IsByContact)
        {
            return true;
        }

        var line = await db.Lines().AsNoTracking().SingleAsync(l => l.Id == request.Line, ct);
        return (await questionnaires.SentAsync(request, line, new Act(request.Author, step.At), ct))?.Assessment is not null;
    }
}
