using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Relais.Kernel;
using Relais.Platform.Acts;
using Relais.Platform.Data;
using Relais.Requests.Life;
using Relais.Scenes.Teams;
using Relais.Tests.Scenes;
using Xunit;

namespace Relais.Tests.Requests;

/// <summary>The access to requests is written twice, for one request and for whole lists: both say the same.</summary>
public class RequestPatientsTests(StagedApp app) : IClassFixture<StagedApp>
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public static TheoryData<Guid> People() =>
        [.. TeamScene.Of(Relais.Scenes.SceneName.All).SelectMany(scene => scene.People.Value).Select(person => person.Professional.Value)];

    [Theory]
    [MemberData(nameof(People))]
    public async Task The_patients_of_all_requests_are_those_of_each_request(Guid who)
    {
        var act = await ActOfAsync(ProfessionalId.From(who));
        var (each, all, among) = await app.InScopeAsync(async scope =>
        {
            var db = scope.GetRequiredService<RelaisDb>();
            var everyone = await db.Set<Request>().Select(r => r.Patient).Distinct().ToListAsync(Ct);
            return (
                await db.RequestsVisibleTo(act).Select(r => r.Patient).Distinct().ToListAsync(Ct),
                await new RequestPatients().VisibleTo(db, act).ToListAsync(Ct),
                await new RequestPatients().VisibleTo(db, act, everyone).Distinct().ToListAsync(Ct));
        });
        Assert.Equal(Sorted(each), Sorted(all));
        Assert.Equal(Sorted(each), Sorted(among));
    }

    [Fact]
    public async Task An_expert_has_patients_by_several_reasons()
    {
        var act = await ActOfAsync(OncobreizhScene.DermatologistOnDuty);
        var (mine, waiting) = await app.InScopeAsync(async scope =>
        {
            var visible = scope.GetRequiredService<RelaisDb>().RequestsVisibleTo(act);
            return (await visible.CountAsync(r => r.Expert == act.By, Ct), await visible.CountAsync(r => r.Expert == null && r.Author != act.By, Ct));
        });
        Assert.True(mine > 0 && waiting > 0);
    }

    private static IEnumerable<Guid> Sorted(IEnumerable<PatientId> patients) => patients.Select(patient => patient.Value).Order();

    private Task<Act> ActOfAsync(ProfessionalId who) =>
        app.InScopeAsync(async scope =>
        {
            var now = app.Clock.GetCurrentInstant();
            return new Act(who, now) { Grants = await scope.GetRequiredService<IGrants>().OfAsync(who, now, Ct) };
        });
}
