using Microsoft.EntityFrameworkCore;
using Relais.Billing.Tariffs;
using Relais.Directory.Contract;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Platform.Outbox;
using Relais.Requests.Contract;

namespace Relais.Billing.Acts;

/// <summary>Once an opinion is given, prepares the acts of both sides: TE2 for the one who gave it, RQD for the one who asked.</summary>
internal sealed class PrepareActs(RelaisDb db, IAnsweredRequests requests, IDirectory directory, IGrants grants, BillingRules rules) : IHandle<RequestProgressed>
{
    public async Task HandleAsync(RequestProgressed told, Guid id, CancellationToken ct)
    {
        if (await requests.OfAsync(told.Request, ct) is not { } request || await IsPreparedAsync(request, ct))
        {
            return;
        }

        var people = await directory.PeopleAsync([request.AnsweredBy, request.Author], ct);
        var places = await directory.StructuresAsync([.. new[] { request.Structure, request.AuthorPlace }.OfType<StructureId>()], ct);
        var (here, from) = (places.GetValueOrDefault(request.Structure), request.AuthorPlace is { } place ? places.GetValueOrDefault(place) : null);
        var isSameSite = from?.Kind is StructureKind.HealthHouse && (await grants.OfAsync(request.AnsweredBy, request.AnsweredAt, ct)).Any(grant => grant.Structure == from.Id && grant.Of is null);
        var facts = new ActFacts(
            ActCode.TE2, request.AnsweredAt.InZone(request.Zone).Date, ProfessionOf(request.AnsweredBy), IsOverseas(here), 0, isSameSite, from?.Kind is StructureKind.Establishment);
        await AddAsync(facts, request, request.AnsweredBy, request.Author, here, request.Substitute, ct);
        if (request.HasAccount)
        {
            await AddAsync(facts with { Code = ActCode.RQD, Profession = ProfessionOf(request.Author), IsOverseas = IsOverseas(from) }, request, request.Author, request.AnsweredBy, from, request.AskingSubstitute, ct);
        }

        string ProfessionOf(ProfessionalId who) => people.GetValueOrDefault(who)?.Profession ?? "";
    }

    private async Task AddAsync(ActFacts facts, AnsweredRequest of, ProfessionalId biller, ProfessionalId other, StructureCard? where, ProfessionalId? substitute, CancellationToken ct)
    {
        var before = await db.ActsOfYear(facts.Code, biller, of.Patient, rules.CountedFrom(facts.Day), facts.Day).CountAsync(ct);
        if ((facts with { Before = before }).Decide(rules) is { } decision)
        {
            db.Add(new ActLine
            {
                Code = facts.Code,
                Request = of.Id,
                RequestNumber = of.Number,
                Patient = of.Patient,
                Biller = biller,
                Substitute = substitute,
                Other = other,
                Place = where?.Id,
                Team = of.Team,
                At = of.AnsweredAt,
                Day = facts.Day,
                Cents = decision.Cents,
                IsOverseas = facts.IsOverseas,
                Rank = decision.Rank,
                Warnings = decision.Warnings,
            });
        }
    }

    private Task<bool> IsPreparedAsync(AnsweredRequest request, CancellationToken ct) => db.ActsOf(request.Id).AnyAsync(ct);

    private static bool IsOverseas(StructureCard? place) => place?.Commune?.StartsWith("97", StringComparison.Ordinal) == true;
}
