using NodaTime;
using Relais.Kernel;
using Relais.Requests.Lines;
using Xunit;

namespace Relais.Tests.Requests.Lines;

public class RotaTests
{
    private static readonly LocalDate Monday = TeamScene.Today;
    private static readonly ProfessionalId Anne = ProfessionalId.New();
    private static readonly ProfessionalId Bruno = ProfessionalId.New();

    [Theory]
    [InlineData("", true, "rota.name-missing")]
    [InlineData("Astreinte", false, "rota.anchor-missing")]
    [InlineData("Astreinte", true, null)]
    public void A_rota_has_a_name_and_a_first_day(string name, bool hasAnchor, string? code) =>
        Assert.Equal(code, new RotaText(name, TurnLength.Week, hasAnchor ? Monday : null).WhyNot()?.Code);

    [Fact]
    public void Members_take_turns_in_their_order()
    {
        var rota = RotaOf(Anne, Bruno);
        Assert.Equal([(Anne, Monday.PlusDays(6)), (Bruno, Monday.PlusDays(13))], Calendar(rota, [], 14).Select(duty => (duty.Who, duty.To)));

        rota.MoveMemberUp(Bruno);
        Assert.Equal([Bruno, Anne], Calendar(rota, [], 14).Select(duty => duty.Who));

        rota.RemoveMember(Bruno);
        Assert.Equal([Anne], Calendar(rota, [], 14).Select(duty => duty.Who));
    }

    [Fact]
    public void Someone_stands_once_in_a_rota() => Refused("rota.member-twice", () => RotaOf(Anne).AddMember(Anne));

    [Fact]
    public void The_first_of_a_rota_cannot_be_moved_up() => Refused("rota.already-first", () => RotaOf(Anne, Bruno).MoveMemberUp(Anne));

    [Fact]
    public void Someone_who_left_a_rota_is_said() => Refused("rota.member-gone", () => RotaOf(Anne).RemoveMember(Bruno));

    [Fact]
    public void A_replacement_that_was_taken_back_is_said() => Refused("rota.swap-gone", () => RotaOf(Anne).RemoveSwap(Guid.CreateVersion7()));

    [Theory]
    [InlineData(null, 2)]
    [InlineData(1, null)]
    [InlineData(3, 2)]
    public void A_replacement_has_two_days_in_order(int? from, int? to) =>
        Refused("rota.swap-dates", () => RotaOf(Anne).AddSwap(Bruno, from is { } f ? Monday.PlusDays(f) : null, to is { } t ? Monday.PlusDays(t) : null));

    [Fact]
    public void A_replacement_shows_whose_turn_it_was()
    {
        var rota = RotaOf(Anne);
        rota.AddSwap(Bruno, Monday.PlusDays(2), Monday.PlusDays(3));

        Assert.Equal(
            [(Anne, null, 0, 1), (Bruno, Anne, 2, 3), (Anne, (ProfessionalId?)null, 4, 6)],
            Calendar(rota, [], 7).Select(duty => (duty.Who, duty.InsteadOf, Day(duty.From), Day(duty.To))));
    }

    [Fact]
    public void An_absent_expert_is_marked_with_the_next_who_is_there()
    {
        var absences = new[] { Away(Anne, 2, 4) };

        Assert.Equal(
            [(Anne, false, null, 0), (Anne, true, Bruno, 2), (Anne, false, (ProfessionalId?)null, 5)],
            Calendar(RotaOf(Anne, Bruno), absences, 7).Select(duty => (duty.Who, duty.IsAway, duty.Next, Day(duty.From))));
    }

    [Fact]
    public void When_everyone_is_away_nobody_comes_next()
    {
        var duty = Assert.Single(Calendar(RotaOf(Anne, Bruno), [Away(Anne, 0, 6), Away(Bruno, 0, 6)], 7));
        Assert.Equal((true, null), (duty.IsAway, duty.Next));
    }

    [Fact]
    public void A_rota_without_members_has_nobody_on_duty() => Assert.Empty(Calendar(RotaOf(), [], 56));

    private static Rota RotaOf(params ProfessionalId[] members)
    {
        var rota = Rota.Create(TeamId.New(), StructureId.New(), new RotaText("Astreinte", TurnLength.Week, Monday));
        Array.ForEach(members, rota.AddMember);
        return rota;
    }

    private static Absence Away(ProfessionalId who, int from, int to) => new() { Professional = who, From = Monday.PlusDays(from), To = Monday.PlusDays(to) };

    private static IReadOnlyList<DutyStretch> Calendar(Rota rota, IReadOnlyCollection<Absence> absences, int days) =>
        DutyCalendar.Of(rota.ToTurns(), absences, Monday, days);

    private static int Day(LocalDate date) => Period.DaysBetween(Monday, date);

    private static void Refused(string code, Action command) => Assert.Equal(code, Assert.Throws<RefusedException>(command).Refusal.Code);
}
