using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Kernel;
using Relais.Patients;
using Relais.Patients.Contract;
using Relais.Platform.Data;
using Relais.Platform.Journal;
using Relais.Testing;
using Xunit;

namespace Relais.Tests.Patients;

public abstract class PatientRecordsTests(RelaisApp app)
{
    private readonly Act _me = new(ProfessionalId.New(), Instant.FromUtc(2026, 3, 2, 9, 0));
    private readonly Act _other = new(ProfessionalId.New(), Instant.FromUtc(2026, 3, 2, 9, 0));

    [Fact]
    public async Task Who_registers_a_patient_sees_them_and_others_do_not()
    {
        var id = await GivenAsync(Someone.Traits("L'Hostis", "Maëlle") with { Ins = Someone.Nir }, _me);

        Assert.Equal("L'HOSTIS Maëlle", (await NamesAsync(id, _me))[id].Name);
        Assert.Empty(await NamesAsync(id, _other));
        foreach (var typed in new[] { "l’hostis", "HOSTIS mae", "14/07/1958", Someone.Nir })
        {
            Assert.Equal(id, Assert.Single(await FindAsync(typed, _me)).Id);
            Assert.Empty(await FindAsync(typed, _other));
        }
    }

    [Fact]
    public async Task A_registration_is_in_the_journal()
    {
        var id = await GivenAsync(Someone.Traits("Abgrall"), _me);

        var line = await UseAsync<RelaisDb, JournalEntry>(db => db.Set<JournalEntry>().SingleAsync(e => e.Patient == id));
        Assert.Equal(("patient.register", _me.By), (line.Action, line.By));
    }

    [Theory]
    [InlineData("KERBRÀT", "Yuna", 1961, 3, 7)]
    [InlineData("Kerbrat", "Yuna", 1961, 7, 3)]
    [InlineData("Yuna", "Kerbrat", 1961, 3, 7)]
    [InlineData("Kerbra", "Yuna", 1961, 3, 7)]
    [InlineData("Kerbrat", "Nolwenn", 1961, 3, 7)]
    [InlineData("Kerbrat", "Yuna", 1962, 3, 7)]
    public async Task A_patient_alike_stops_the_registration_of_whom_they_are_visible_to_alone(string family, string first, int year, int month, int day)
    {
        var (me, other) = (_me with { By = ProfessionalId.New() }, _other with { By = ProfessionalId.New() });
        var known = await GivenAsync(Someone.Traits("Kerbrat", "Yuna", new(1961, 3, 7)), me);
        var typed = Someone.Traits(family, first, new(year, month, day));

        var mine = await RegisterAsync(typed, false, me);
        var theirs = await RegisterAsync(typed, false, other);

        Assert.Null(mine.Patient);
        Assert.Equal(known, Assert.Single(mine.Alike).Id);
        Assert.NotNull(theirs.Patient);
        Assert.Empty(theirs.Alike);
    }

    [Fact]
    public async Task The_same_number_is_alike_whatever_the_names()
    {
        var known = await GivenAsync(Someone.Traits("Riou", "Yuna") with { Ins = Someone.Nir }, _me);

        Assert.Equal(known, Assert.Single((await RegisterAsync(Someone.Traits("Quéméneur", "Anne", new(1958, 7, 20)) with { Ins = Someone.Nir }, false, _me)).Alike).Id);
    }

    [Fact]
    public async Task Once_seen_a_patient_alike_no_longer_stops()
    {
        await GivenAsync(Someone.Traits("Guéguen"), _me);

        Assert.NotNull((await RegisterAsync(Someone.Traits("Guéguen"), true, _me)).Patient);
    }

    [Fact]
    public async Task An_unknown_commune_is_refused()
    {
        var refused = await Assert.ThrowsAsync<RefusedException>(() => RegisterAsync(Someone.Traits() with { Commune = "00000" }, false, _me));
        Assert.Equal("patients.unknown-commune", refused.Refusal.Code);
    }

    [Fact]
    public async Task A_relation_of_a_team_shows_the_patient_to_its_carers_until_it_ends()
    {
        var (team, structure) = (TeamId.New(), StructureId.New());
        var id = await GivenAsync(Someone.Traits("Le Bihan"), _me);
        var relation = CareRelation.Of(id, team, CareBasis.CareTeam, _me.At);
        await app.GivenAsync(relation);
        var expert = _other with { Grants = [new(structure, team, Role.Expert)] };

        Assert.Single(await NamesAsync(id, expert));
        Assert.Empty(await NamesAsync(id, expert with { Grants = [new(structure, team, Role.BillingClerk)] }));
        Assert.Empty(await NamesAsync(id, expert with { At = _me.At - Duration.FromSeconds(1) }));

        await UseAsync<RelaisDb, int>(async db =>
        {
            (await db.Set<CareRelation>().SingleAsync(r => r.Id == relation.Id)).End(expert);
            return await db.SaveChangesAsync();
        });
        Assert.Empty(await NamesAsync(id, expert));
    }

    private Task<TAnswer> UseAsync<TService, TAnswer>(Func<TService, Task<TAnswer>> use)
        where TService : notnull => app.InScopeAsync(scope => use(scope.GetRequiredService<TService>()));

    private Task<IReadOnlyDictionary<PatientId, PatientName>> NamesAsync(PatientId id, Act act) =>
        UseAsync<IPatients, IReadOnlyDictionary<PatientId, PatientName>>(patients => patients.NamesAsync([id], act, TestContext.Current.CancellationToken));

    private Task<IReadOnlyList<PatientName>> FindAsync(string typed, Act act) =>
        UseAsync<IPatients, IReadOnlyList<PatientName>>(patients => patients.FindAsync(typed, 10, act, TestContext.Current.CancellationToken));

    private async Task<PatientId> GivenAsync(PatientTraits traits, Act act) => (await RegisterAsync(traits, true, act)).Patient!.Value;

    private Task<Registration> RegisterAsync(PatientTraits traits, bool evenIfAlike, Act act) =>
        app.InScopeAsync(async scope =>
        {
            var registration = await scope.GetRequiredService<IPatients>().RegisterAsync(traits, evenIfAlike, act, TestContext.Current.CancellationToken);
            await scope.GetRequiredService<RelaisDb>().SaveChangesAsync(TestContext.Current.CancellationToken);
            return registration;
        });
}

public sealed class PatientRecordsTestsOnSqlite(RelaisApp app) : PatientRecordsTests(app), IClassFixture<RelaisApp>;

public sealed class PatientRecordsTestsOnPostgres(PostgresApp app) : PatientRecordsTests(app), IClassFixture<PostgresApp>;
