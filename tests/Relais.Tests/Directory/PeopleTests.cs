using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using NodaTime;
using Relais.Directory.Contract;
using Relais.Directory.People;
using Relais.Directory.Structures;
using Relais.Kernel;
using Relais.Platform.Data;
using Relais.Testing;
using Xunit;
using static Relais.Tests.Directory.DirectoryGiven;

namespace Relais.Tests.Directory;

public sealed class PeopleTests(RelaisApp app) : IClassFixture<RelaisApp>
{
    private readonly Structure _structure = Ess();
    private readonly Professional _admin = Someone("Administratrice");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Act Act => new(_admin.Id, Monday + Duration.FromDays(1)) { Grants = [new Grant(_structure.Id, null, Role.Administrator)] };

    [Theory]
    [InlineData("10003456787", "directory.wrong-rpps")]
    [InlineData("1234", "directory.wrong-rpps")]
    [InlineData("", null)]
    public void A_wrong_rpps_number_is_refused(string rpps, string? code) =>
        Assert.Equal(code, new PersonText("Dr", "Maëlle", "Le Goff", Professions.Doctor) { Rpps = rpps }.WhyNot()?.Code);

    [Theory]
    [InlineData("Docteur", "10", "SM15", "directory.unknown-code")]
    [InlineData("Dr", "99", "SM15", "directory.unknown-code")]
    [InlineData("Dr", "10", "SM99", "directory.unknown-code")]
    [InlineData("", "", null, null)]
    public void Codes_come_from_the_tables(string title, string profession, string? speciality, string? code) =>
        Assert.Equal(code, new PersonText(title, "Maëlle", "Le Goff", profession) { Speciality = speciality }.WhyNot()?.Code);

    [Fact]
    public void A_role_ends_after_it_begins() =>
        Assert.Equal("directory.end-before-start", Refused(() => Membership.Begin(_admin.Id, _structure.Id, null, Role.Expert, Monday, Monday)));

    [Fact]
    public async Task The_holder_of_a_number_is_named_to_their_administrator_alone()
    {
        var (mine, theirs, other) = (Someone("Connue", "10003456786"), Someone("Ailleurs", "10000000009"), Ess("Autre"));
        await GivenAdminAsync(mine, theirs, other, Holds(mine, _structure, Role.Expert), Holds(theirs, other, Role.Expert));

        Assert.Equal("directory.rpps-taken", await RefusedAsync<CreatePersonHandler>(h => h.HandleAsync(Create("10003456786"), Act, Ct)));
        Assert.Equal("directory.rpps-known", await RefusedAsync<CreatePersonHandler>(h => h.HandleAsync(Create("10000000009"), Act, Ct)));
    }

    [Theory]
    [InlineData("Ailleurs", null)]
    [InlineData("AILLEURS", null)]
    [InlineData("Autre", "directory.rpps-unknown")]
    public async Task Somebody_from_elsewhere_joins_by_number_and_name(string name, string? code)
    {
        var rpps = Number();
        var (person, other) = (Someone("Ailleurs", rpps), Ess("Autre"));
        await GivenAdminAsync(person, other, Holds(person, other, Role.Expert));

        Assert.Equal(code, await RefusedAsync<JoinPersonHandler>(h => h.HandleAsync(new JoinPerson(rpps, name, _structure.Id, null, Role.Expert), Act, Ct)));
    }

    [Fact]
    public async Task A_role_is_given_once()
    {
        await GivenAdminAsync();

        Assert.Equal("directory.already-member", await RefusedAsync<GiveRoleHandler>(h =>
            h.HandleAsync(new GiveRole(_admin.Id, _structure.Id, null, Role.Administrator), Act, Ct)));
    }

    [Fact]
    public async Task A_role_is_not_given_in_a_structure_that_one_does_not_administer()
    {
        var other = Ess("Autre");
        await GivenAdminAsync(other);

        Assert.Equal("directory.not-found", await RefusedAsync<GiveRoleHandler>(h => h.HandleAsync(new GiveRole(_admin.Id, other.Id, null, Role.Expert), Act, Ct)));
    }

    [Fact]
    public async Task The_team_of_a_role_is_one_of_its_structure()
    {
        var other = Ess("Autre");
        var team = TeamOf(other, "autre-" + Number());
        await GivenAdminAsync(other, team);

        Assert.Equal("directory.not-found", await RefusedAsync<GiveRoleHandler>(h =>
            h.HandleAsync(new GiveRole(_admin.Id, _structure.Id, team.Id, Role.Expert), Act, Ct)));
    }

    [Fact]
    public async Task A_role_lasts_until_the_end_of_its_last_day_in_the_place_of_the_structure()
    {
        await GivenAdminAsync();
        await RefusedAsync<GiveRoleHandler>(h =>
            h.HandleAsync(new GiveRole(_admin.Id, _structure.Id, null, Role.Expert, null, new LocalDate(2026, 3, 31)), Act, Ct));

        var role = await app.InScopeAsync(scope => scope.GetRequiredService<RelaisDb>().Set<Membership>()
            .SingleAsync(m => m.Professional == _admin.Id && m.Role == Role.Expert, Ct));

        // 31 March is in summer time: midnight in Brest is 22:00 UTC.
        Assert.Equal((Act.At, Instant.FromUtc(2026, 3, 31, 22, 0)), (role.From, role.Until));
    }

    [Fact]
    public async Task The_last_administrator_stays()
    {
        var only = await GivenAdminAsync();

        Assert.Equal("directory.last-administrator", await RefusedAsync<EndMembershipHandler>(h => h.HandleAsync(new EndMembership(only.Id), Act, Ct)));
    }

    [Fact]
    public async Task Of_two_administrators_who_end_each_other_at_once_one_stays()
    {
        var other = Someone("Autre");
        var theirs = Holds(other, _structure, Role.Administrator);
        var mine = await GivenAdminAsync(other, theirs);

        var ends = await Task.WhenAll(Enumerable.Range(0, 20).Select(i => EndAsync(i % 2 == 0 ? mine.Id : theirs.Id)));

        Assert.Equal(1, ends.Count(ended => ended));
    }

    private async Task<bool> EndAsync(MembershipId id)
    {
        try
        {
            return await RefusedAsync<EndMembershipHandler>(h => h.HandleAsync(new EndMembership(id), Act, Ct)) is null;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false;
        }
    }

    private CreatePerson Create(string rpps) =>
        new(new PersonText("Dr", "Yann", "Nouveau", Professions.Doctor) { Rpps = rpps }, _structure.Id, null, Role.Expert);

    private static string Number()
    {
        var ten = Random.Shared.NextInt64(1_000_000_000, 9_999_999_999);
        return Enumerable.Range(0, 10).Select(key => $"{ten}{key}").Single(number => Rpps.TryParse(number, out _));
    }

    private async Task<Membership> GivenAdminAsync(params object[] also)
    {
        var role = Holds(_admin, _structure, Role.Administrator);
        await app.GivenAsync([_structure, _admin, role, .. also]);
        return role;
    }

    private Task<string?> RefusedAsync<THandler>(Func<THandler, Task> run)
        where THandler : notnull =>
        app.InScopeAsync(async scope => (await Record.ExceptionAsync(() => run(scope.GetRequiredService<THandler>()))) switch
        {
            null => null,
            RefusedException refused => refused.Refusal.Code,
            var other => throw other,
        });

    private static string? Refused(Action run) => (Record.Exception(run) as RefusedException)?.Refusal.Code;
}
