using Microsoft.EntityFrameworkCore;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Requests.Lines;

namespace Relais.Requests.Dispatching;

/// <summary>Reads, a query for each kind of fact and none for each expert, what a suggestion is made from.</summary>
internal sealed class DispatchReading(RelaisDb db, IDirectory directory, LineExperts lineExperts)
{
    public async Task<Suggestion> SuggestAsync(Request request, Line line, Act act, CancellationToken ct)
    {
        var experts = await lineExperts.OfTeamAsync(request.Team, ct);
        var ids = experts.Select(expert => expert.Id).ToList();
        var places = await PlacesAsync(request, ids, ct);
        var counts = (
            Open: await db.OpenOfAsync([.. ids.Select(id => (ProfessionalId?)id)], ct),
            Patient: await db.AnsweredAboutAsync(request.Patient, ct),
            Requester: await db.AnsweredToAsync(request.Author, act.At - Correspondent.Memory, ct),
            Most: await db.CapacitiesOf(request.Team).ToDictionaryAsync(c => c.Professional, c => c.Most, ct));
        var today = act.At.InZone(line.Zone).Date;
        var declared = await db.Set<Absence>().AsNoTracking().Where(a => ids.Contains(a.Professional) && a.To >= today).ToListAsync(ct);
        var absences = CoveredAbsences.Left(declared.Select(absence => absence.In(line.Zone)), await directory.ReplacementsOfAsync(ids, act.At, ct)).ToLookup(absence => absence.Who);
        var facts = new DispatchFacts(act.At, request.DueAt, line.Zone)
        {
            Specialities = line.Speciality is { } code ? Specialities.Alike(code) : [],
            SpecialityName = Specialities.Label(line.Speciality),
            Patient = places.Home,
        };
        return Dispatch.Suggest(facts, [.. experts.Select(expert => new ExpertFacts(expert.Id, expert.Name, expert.Trade, counts.Open.GetValueOrDefault(expert.Id))
        {
            Speciality = expert.Speciality,
            Most = counts.Most.TryGetValue(expert.Id, out var most) ? most : null,
            Places = [.. places.Practices[expert.Id]],
            Absences = [.. absences[expert.Id]],
            AnsweredPatient = counts.Patient.GetValueOrDefault(expert.Id),
            AnsweredRequester = counts.Requester.GetValueOrDefault(expert.Id),
            Hindrance = HindranceOf(request, expert.Id),
        })]);
    }

    private static Hindrance? HindranceOf(Request request, ProfessionalId expert) => request switch
    {
        _ when expert == request.Author || request.Askers.Contains(expert) => Hindrance.Asks,
        _ when expert == request.Expert => Hindrance.InCharge,
        _ when request.Released.Contains(expert.Value) => Hindrance.GaveBack,
        _ when request.Silent.Contains(expert.Value) => Hindrance.StayedSilent,
        _ => null,
    };

    private async Task<(DispatchPlace? Home, ILookup<ProfessionalId, DispatchPlace> Practices)> PlacesAsync(
        Request request, IReadOnlyCollection<ProfessionalId> experts, CancellationToken ct)
    {
        var practices = await directory.PracticesOfAsync(experts, ct);
        List<string> codes = [.. practices.Select(one => one.Practice.Commune).OfType<string>().Append(request.Commune).Distinct()];
        var communes = await directory.CommunesAsync(codes, ct);
        var inSector = request.Sector is { } sector ? await directory.CommunesInSectorAsync(sector, [.. communes.Values.Select(c => c.Code)], ct) : [];
        return (
            PlaceOf(request.Commune),
            practices.Select(one => (one.Person, Place: one.Practice.Commune is { } code ? PlaceOf(code) : null))
                .Where(one => one.Place is not null).ToLookup(one => one.Person, one => one.Place!));

        DispatchPlace? PlaceOf(string code) =>
            communes.TryGetValue(code, out var card) ? new(card.Code, card.Name, card.Epci, card.Department, inSector.Contains(card.Code)) : null;
    }
}
